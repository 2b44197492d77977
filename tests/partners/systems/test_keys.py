"""A system does what the person who answers for it may do by API, and nothing else, while they may."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from partners.models import SystemKey
from partners.systems.services import digest_of, end_key, make_key
from privacy.models import AuditEntry
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip

TIPS = "/api/v1/tips/"
STORY = "A drone hovered over the reservoir for ten minutes."


@pytest.fixture
def key(agnes, dana, as_, host):
    return make_key(by=as_(agnes), keeper=dana, name="CAD export")


@pytest.fixture
def system(key):
    """The sheriff's system, which has its key and neither cookie nor form token."""
    client = APIClient(enforce_csrf_checks=True)
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {key[1]}")
    return client


def test_a_system_sends_a_report_and_reads_its_plain_status(system, key, dana, sheriff):
    sent = system.post(TIPS, {"narrative": STORY}, format="json")
    assert sent.status_code == 201
    read = system.get(f"{TIPS}{sent.json()['number']}/")
    assert read.json()["status"] == "Received"
    entry = AuditEntry.objects.get(verb="submit")
    assert (entry.actor, entry.service) == (dana, str(key[0]))
    assert SystemKey.objects.get().used_on == timezone.localdate()


def test_it_reads_nothing_of_another_agency(system, felix, as_):
    theirs = submit_tip(Report(STORY, Source.PARTNER), by=as_(felix))
    assert system.get(TIPS).json()["results"] == []
    absent = system.get(f"{TIPS}FC-00-00000/")
    withheld = system.get(f"{TIPS}{theirs.number}/")
    assert (withheld.status_code, withheld.json()) == (404, absent.json())


def test_only_a_digest_is_kept(key):
    kept = SystemKey.objects.values().get()
    assert key[1] not in str(kept)
    assert kept["digest"] == digest_of(key[1])


@pytest.mark.parametrize("way", ["ended", "too late", "left", "agency left", "moved", "no post"])
def test_a_key_opens_nothing_once_it_or_its_keeper_has_ended(
    system, key, dana, agnes, as_, sheriff, fire, way
):
    if way == "ended":
        end_key(key[0], by=as_(agnes))
    if way == "too late":
        SystemKey.objects.update(valid_until=timezone.localdate() - timedelta(days=1))
    if way == "left":
        dana.is_active = False
    if way == "agency left":
        sheriff.active = False
        sheriff.save()
    if way == "moved":
        dana.agency = fire
    if way == "no post":
        dana.posts.all().delete()
    dana.save()
    answer = system.post(TIPS, {"narrative": STORY}, format="json")
    assert answer.status_code == (403 if way == "no post" else 401)
    assert answer.json()["detail"]


def test_a_key_nobody_made_is_told_the_same_as_one_that_ended(key, agnes, as_, system):
    end_key(key[0], by=as_(agnes))
    stranger = APIClient()
    stranger.credentials(HTTP_AUTHORIZATION="Bearer fp_nothing")
    assert stranger.get(TIPS).json() == system.get(TIPS).json()
    assert stranger.get(TIPS)["WWW-Authenticate"] == "Bearer"


def test_a_key_opens_no_page_and_no_duty_that_systems_do_not_need(agnes, as_, host):
    _, secret = make_key(by=as_(agnes), keeper=agnes, name="Roster")
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {secret}")
    assert client.get("/agency/people/").status_code == 302
    assert client.get(TIPS).status_code == 200


def test_keys_are_made_by_the_agency_itself_or_for_it_by_the_administration(
    agnes, felix, root, as_, host, ines
):
    with pytest.raises(PermissionDenied):
        make_key(by=as_(agnes), keeper=felix, name="Theirs")
    with pytest.raises(PermissionDenied):
        make_key(by=as_(ines), keeper=felix, name="Theirs")
    assert make_key(by=as_(root), keeper=felix, name="Theirs")[0].agency == felix.agency


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_key_is_good_for_a_year_at_most(agnes, dana, as_, host, days):
    with pytest.raises(ValidationError, match="between 1 and 365"):
        make_key(by=as_(agnes), keeper=dana, name="Long", days=days)


def test_the_database_says_so_too(key):
    with pytest.raises(IntegrityError), transaction.atomic():
        SystemKey.objects.update(valid_until=timezone.localdate() + timedelta(days=400))


def test_somebody_without_a_post_that_a_system_could_use_answers_for_none(axel, root, as_):
    with pytest.raises(ValidationError, match="holds no post"):
        make_key(by=as_(root), keeper=axel, name="Sampler")


def test_the_page_shows_the_secret_once_and_lists_the_key(client, agnes, dana, host):
    client.force_login(agnes)
    made = client.post("/agency/systems/make/", {"name": "CAD", "keeper": dana.pk, "days": 90})
    key = SystemKey.objects.get()
    assert b"fp_" in made.content
    listed = client.get("/agency/systems/")
    assert b"fp_" not in listed.content
    assert dana.name in listed.content.decode()
    ended = client.post(f"/agency/systems/{key.pk}/end/", follow=True)
    assert "Ended" in ended.content.decode()


def test_what_was_typed_is_kept_and_another_agency_is_not_there(client, agnes, felix, host):
    client.force_login(agnes)
    answer = client.post("/agency/systems/make/", {"name": "CAD export", "keeper": felix.pk, "days": 9999})
    assert answer.status_code == 422
    assert 'value="CAD export"' in answer.content.decode()
    assert not SystemKey.objects.exists()


def test_a_key_of_another_agency_is_not_there(client, agnes, felix, root, as_, host):
    theirs, _ = make_key(by=as_(root), keeper=felix, name="Theirs")
    client.force_login(agnes)
    assert client.post(f"/agency/systems/{theirs.pk}/end/").status_code == 404
    assert SystemKey.objects.get().ended_at is None


def test_the_command_makes_a_key_for_a_jttf(lin, root, host, capsys):
    call_command("make_system_key", "Guardian bridge", "--keeper", lin.email, "--as", root.email)
    secret = capsys.readouterr().out.split()[-1]
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {secret}")
    assert client.get("/api/v1/referrals/").json()["results"] == []
    with pytest.raises(CommandError, match="No active account"):
        call_command("make_system_key", "X", "--keeper", "nobody@agency.example", "--as", root.email)
