"""Release, delivery and recall as the center's pages show them."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from products.dissemination.carrying import carry
from products.dissemination.models import Dissemination, Release
from products.dissemination.reading import acknowledge, give_feedback
from products.dissemination.spreading import spread
from products.dissemination.tasks import carry_release, spread_release, sweep_releases
from products.models import Product, Rendition

NUMBER = "MSFC-SAB-2026-0001"
PAGE = f"/products/{NUMBER}/"


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def omar_in(client, omar):
    client.force_login(omar)
    return client


def test_the_release_page_counts_who_gets_it_and_posting_sends_it(omar_in, approved, dana, rhea):
    page = text(omar_in.get(f"{PAGE}release/"))
    assert "Law enforcement, U//LES 1 A-12+N-04" in page and "Release to 2 people" in page
    assert omar_in.post(f"{PAGE}release/").url == f"{PAGE}delivery/"
    waiting = omar_in.get(f"{PAGE}delivery/")
    assert waiting["Refresh"] == "5" and "Listing everybody who may know" in text(waiting)
    with acting(courier()):
        sending = Release.objects.unguarded().get()
    spread_release(sending.pk)
    assert "0 of 2" in text(omar_in.get(f"{PAGE}delivery/"))
    carry_release(sending.pk)
    done = omar_in.get(f"{PAGE}delivery/")
    assert "Refresh" not in done and "2 notices sent." in text(done)
    assert len(mail.outbox) == 2


def test_the_page_can_be_held_still(omar_in, approved, dana):
    omar_in.post(f"{PAGE}release/")
    assert "Refresh" not in omar_in.get(f"{PAGE}delivery/?still=1")


def test_a_release_at_a_stated_time_waits_for_it(omar_in, approved, dana, monkeypatch):
    at = timezone.localtime(timezone.now() + timedelta(hours=2)).replace(second=0, microsecond=0)
    omar_in.post(f"{PAGE}release/", {"send_at": at.strftime("%Y-%m-%dT%H:%M")})
    with acting(courier()):
        sending = Release.objects.unguarded().get()
        assert sending.send_at == at
        spread_release(sending.pk)
        assert not Dissemination.outbox.exists()
        Release.objects.unguarded().update(send_at=timezone.now())
    rung = []
    monkeypatch.setattr("products.dissemination.tasks.wake", lambda task, pk: rung.append((task, pk)))
    sweep_releases()
    assert rung == [("products.spread_release", sending.pk)]


@pytest.mark.parametrize(
    ("send_at", "sentence"),
    [
        ("2020-01-01T00:00", "That time has passed"),
        ("2999-01-01T00:00", "within the next 90 days"),
        ("soon", "valid"),
    ],
)
def test_a_time_that_cannot_be_kept_is_refused_in_words(omar_in, approved, dana, send_at, sentence):
    answer = omar_in.post(f"{PAGE}release/", {"send_at": send_at})
    assert answer.status_code == 422 and sentence in text(answer)
    with acting(courier()):
        assert not Release.objects.unguarded().exists()


def test_the_author_and_whoever_lacks_the_duty_release_nothing(client, approved, sofia, ines, dana):
    for person, address in (
        (sofia, "release/"),
        (sofia, "stop/"),
        (sofia, "recall/"),
        (dana, "delivery/"),
        (dana, "feedback/"),
    ):
        client.force_login(person)
        assert client.post(f"{PAGE}{address}").status_code in (403, 405)
        assert client.get(f"{PAGE}{address}").status_code in (403, 405)
    client.force_login(sofia)
    assert client.get(f"{PAGE}delivery/").status_code == 200


def test_releasing_twice_sends_once(omar_in, approved, dana, rhea):
    omar_in.post(f"{PAGE}release/")
    omar_in.post(f"{PAGE}release/")
    assert omar_in.get(f"{PAGE}release/").url == f"{PAGE}delivery/"
    with acting(courier()):
        assert Release.objects.unguarded().count() == 1


def test_stopping_halfway_keeps_the_rest_back_and_releasing_again_goes_on(omar_in, approved, dana, rhea):
    omar_in.post(f"{PAGE}release/")
    with acting(courier()):
        sending = Release.objects.unguarded().get()
        spread(sending.pk)
    with acting(courier()):
        carry(Dissemination.outbox.order_by("copy_number").first())
    page = omar_in.post(f"{PAGE}stop/", follow=True)
    assert "1 were not told" in text(page) and "Refresh" not in page
    carry_release(sending.pk)
    assert len(mail.outbox) == 1
    omar_in.post(f"{PAGE}release/")
    carry_release(sending.pk)
    assert len(mail.outbox) == 2
    assert omar_in.post(f"{PAGE}stop/").status_code == 409


def test_a_delivery_that_fails_says_so_and_when_it_is_tried_again(omar_in, approved, dana, rhea, settings):
    omar_in.post(f"{PAGE}release/")
    with acting(courier()):
        sending = Release.objects.unguarded().get()
        spread(sending.pk)
    settings.EMAIL_BACKEND = "no.such.Backend"
    carry_release(sending.pk)
    page = text(omar_in.get(f"{PAGE}delivery/"))
    assert "ModuleNotFoundError" in page and "Next try" in page and "2 did not arrive" in page


def test_a_worker_killed_between_mail_and_mark_sends_the_same_message_again(
    approved, as_, omar, dana, monkeypatch
):
    from products.dissemination.services import release  # noqa: PLC0415

    with acting(as_(omar)):
        sending = release(approved, by=as_(omar))
    with acting(courier()):
        spread(sending.pk)
    monkeypatch.setattr("products.dissemination.carrying._sent", _killed)
    with pytest.raises(KeyboardInterrupt):
        carry_release(sending.pk)
    monkeypatch.undo()
    with acting(courier()):
        assert Dissemination.outbox.get().delivered_at is None
    carry_release(sending.pk)
    first, second = mail.outbox
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]
    with acting(courier()):
        assert Dissemination.outbox.get().delivered_at


def _killed(copy, receipt):
    raise KeyboardInterrupt


def test_recalling_asks_for_a_reason_and_tells_everybody(omar_in, released, dana, rhea):
    assert omar_in.post(f"{PAGE}recall/").status_code == 422
    assert "2 people who got it are told" in text(omar_in.get(f"{PAGE}recall/"))
    omar_in.post(f"{PAGE}recall/", {"reason": "It named the wrong vehicle"})
    with acting(courier()):
        assert Product.objects.unguarded().get().status == "recalled"
        assert not Rendition.objects.unguarded().filter(recalled_at=None).exists()
    page = text(omar_in.get(f"{PAGE}delivery/"))
    assert "Telling everybody of the recall 0 of 2" in page and "It named the wrong vehicle" in page
    assert "Stop" not in page and omar_in.post(f"{PAGE}stop/").status_code == 409
    assert omar_in.post(f"{PAGE}recall/", {"reason": "Again"}).status_code == 409
    assert omar_in.get(f"{PAGE}release/").status_code == 409


def test_what_was_never_released_has_no_page_to_recall_it(omar_in, approved):
    answer = omar_in.get(f"{PAGE}recall/")
    assert answer.status_code == 409 and "it is approved" in text(answer)


def test_the_center_sees_who_opened_and_read_it(omar_in, released, as_, rhea):
    with acting(as_(rhea)):
        acknowledge(Rendition.objects.visible_to(as_(rhea)).get(), by=as_(rhea))
    page = text(omar_in.get(f"{PAGE}delivery/"))
    assert "1 opened it." in page and "1 said they read it." in page and "Rhea" in page


def test_names_are_kept_from_the_author_unless_reading_must_be_acknowledged(client, released, sofia):
    client.force_login(sofia)
    page = text(client.get(f"{PAGE}delivery/"))
    assert "Rhea" not in page and "Marlow Fire District" in page
    with acting(courier()):
        Product.objects.unguarded().update(acknowledge_by=timezone.localdate())
    assert "Rhea" in text(client.get(f"{PAGE}delivery/"))


def test_feedback_shows_means_with_their_counts_and_the_words(omar_in, released, as_, rhea, dana):
    assert "No feedback yet." in text(omar_in.get(f"{PAGE}feedback/"))
    for reader, score in ((rhea, 4), (dana, 5)):
        with acting(as_(reader)):
            seen = Rendition.objects.visible_to(as_(reader)).get()
            give_feedback(seen, by=as_(reader), relevant=score, used_for=["brief"], words=f"From {score}")
    page = text(omar_in.get(f"{PAGE}feedback/"))
    assert "Relevant to their duties 4.5 2" in page and "From 4" in page and "too few to judge by" in page
    assert "brief others – 2" in page and "Rhea" not in page


def test_running_releases_are_listed_and_lead_to_their_delivery(omar_in, approved, dana):
    assert "Nothing is running." in text(omar_in.get("/jobs/"))
    omar_in.post(f"{PAGE}release/")
    page = omar_in.get("/jobs/")
    [address] = re.findall(r"/jobs/[0-9a-f-]{36}/", page.content.decode())
    assert NUMBER in text(page) and omar_in.get(address).url == f"{PAGE}delivery/"
    assert omar_in.get("/jobs/00000000-0000-0000-0000-000000000000/").status_code == 404
