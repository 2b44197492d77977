"""What people can in fact read is compared with what was declared, and every difference is told once."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from partners.models import Agreement, Circle
from privacy.access import compiling
from privacy.access.acting import acting
from privacy.access.grants import share
from privacy.access.models import AccessKey
from privacy.access.standing import courier
from privacy.effective.checks import all_checks
from privacy.effective.models import Finding, Sweep
from privacy.effective.sweeping import explain, sweep
from privacy.models import AuditEntry
from tips.models import Tip


@pytest.fixture
def center(sheriff_tip, ines, amir, sofia, omar, priya, lin, rhea, felix, wren, agnes, axel, root):
    """A center with its people and one report."""
    return sheriff_tip


def look(**how):
    return sweep(by=courier(), **how)


def found(identifier):
    return list(Finding.objects.filter(check_id=identifier, gone_at=None))


def as_owner(statement, *values):
    """Change the database past every guard, as only its owner can."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE portal_owner")
        cursor.execute(statement, values)
        cursor.execute("SET ROLE portal_app")


def test_a_sound_center_has_no_difference(center):
    done = look()
    assert [(row.check_id, row.about, row.words) for row in Finding.objects.all()] == []
    assert (done.found, done.checks) == (0, len(all_checks()))
    assert AuditEntry.objects.get(verb="check effective access").detail == {"found": 0, "severe": 0}


def test_people_who_read_past_the_rules_are_found_and_the_finding_goes_with_the_fault(
    center, felix, monkeypatch
):
    widened = compiling._compile

    def too_wide(standing, labels, keys, policy, today):
        access = widened(standing, labels, keys, policy, today)
        if standing.agency != str(felix.agency.reference):
            return access
        everything = tuple(AccessKey.objects.values_list("pk", flat=True))
        known = tuple(row.pk for row in compiling._labels(labels))
        return compiling.Access(known, everything, access.policy)

    with monkeypatch.context() as patched:
        patched.setattr(compiling, "_compile", too_wide)
        assert look().severe >= 1
    assert "Felix" in found("E-04")[0].about
    assert "no rule opens" in found("E-04")[0].words
    look()
    assert found("E-04") == []
    assert Finding.objects.filter(severe=True).exists()
    assert not Finding.objects.filter(severe=True, gone_at=None).exists()


def test_people_who_read_less_than_the_rules_open_are_found_too(center, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(compiling, "_compile", lambda *given: compiling.NOTHING)
        with acting(courier()):
            assert not Tip.objects.unguarded().exists()
        look()
    assert not any(row.severe for row in found("E-04"))


def test_a_shared_key_that_no_grant_names_is_found(center, fire):
    key = AccessKey.objects.first().pk
    as_owner("UPDATE tips_tip SET grant_keys = ARRAY[%s::int] WHERE id = %s", key, center.pk)
    assert look(quick=True).severe == 1
    assert found("E-03")[0].about == "tips_tip"


def test_rows_that_open_to_nobody_in_particular_are_found(center):
    as_owner("CREATE POLICY hole ON tips_tip FOR SELECT USING (true)")
    look(quick=True)
    assert [row.about for row in found("E-01")] == ["tips_tip"]
    as_owner("DROP POLICY hole ON tips_tip")
    look(quick=True)
    assert found("E-01") == []


def test_somebody_whose_training_ended_is_told_and_a_difference_is_told_once(center, lapsed, priya, as_):
    lapsed.training.update(
        completed_on=timezone.localdate() - timedelta(days=400),
        valid_until=timezone.localdate() - timedelta(days=1),
    )
    look()
    first = found("E-05")[0]
    assert (first.words, first.severe) == ("Privacy training has ended.", False)
    look()
    assert [row.pk for row in found("E-05")] == [first.pk]


def test_an_agreement_that_ended_is_told_for_each_of_the_agencys_people(center, fire):
    Agreement.objects.filter(agency=fire).update(ends_on=timezone.localdate() - timedelta(days=1))
    look()
    assert {row.about for row in found("E-05")} == {f"Felix, {fire.name}", f"Rhea, {fire.name}"}


def test_a_record_shared_with_a_circle_of_nobody_is_found(center, omar, as_):
    empty = Group.objects.create(name="empty")
    Circle.objects.create(name="Empty", group=empty)
    until = timezone.localdate() + timedelta(days=9)
    with acting(as_(omar)):
        share(center, to=empty, by=as_(omar), reason="A review", until=until)
    look()
    assert [row.words for row in found("E-06")] == ["1 records are shared with a circle of nobody."]


def test_an_active_account_without_an_active_agency_is_found(center, wren, water):
    water.active = False
    water.save()
    look()
    assert [row.about for row in found("E-06")] == [wren.name]


def test_the_command_says_what_it_found_and_ends_with_one(center, capsys):
    call_command("check_access")
    assert "0 differences, 0 severe" in capsys.readouterr().out
    as_owner("CREATE POLICY hole ON tips_tip FOR SELECT USING (true)")
    with pytest.raises(SystemExit, match="1"):
        call_command("check_access", quick=True)
    assert "E-01 SEVERE tips_tip" in capsys.readouterr().err


def test_a_finding_is_explained_by_the_privacy_officer_in_words(center, fire, priya, axel, as_):
    Agreement.objects.filter(agency=fire).update(ends_on=timezone.localdate() - timedelta(days=1))
    look()
    finding = found("E-05")[0]
    with pytest.raises(PermissionDenied):
        explain(finding, by=as_(axel), words="Fine")
    with pytest.raises(ValidationError, match="Say why"):
        explain(finding, by=as_(priya), words="  ")
    explain(finding, by=as_(priya), words="Renewal is signed and in the mail.")
    look()
    assert found("E-05")[0].explanation == "Renewal is signed and in the mail."


def test_the_page_shows_differences_to_oversight_alone(center, client, priya, axel, ines, fire):
    Agreement.objects.filter(agency=fire).update(ends_on=timezone.localdate() - timedelta(days=1))
    client.force_login(priya)
    assert client.post("/oversight/access/look/", follow=True).status_code == 200
    page = client.get("/oversight/access/").content.decode()
    assert "agreement has ended" in page and "Look now" in page
    finding = found("E-05")[0]
    kept = client.post(f"/oversight/access/{finding.pk}/", {"words": ""})
    assert kept.status_code == 422
    client.post(f"/oversight/access/{finding.pk}/", {"words": "Signed last week."})
    client.force_login(axel)
    page = client.get("/oversight/access/").content.decode()
    assert "Signed last week." in page and "Look now" not in page
    client.force_login(ines)
    assert client.get("/oversight/access/").status_code == 403
    assert Sweep.objects.count() == 1
