"""One product as its reader has it: the page, the paper copy, and what the reader may answer."""

import shutil
import subprocess
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from products.dissemination.models import Dissemination, ReaderFeedback, Rendition
from products.dissemination.services import recall
from products.documents.checksum import checksum
from products.documents.plain import as_data
from products.models import Product, Version
from products.review.models import Review

from .cast import SECRETIVE, document, send

NUMBER = "MSFC-SAB-2026-0001"
PAGE = f"/library/{NUMBER}/"
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not on this machine")


def get(client, who, address=PAGE):
    client.force_login(who)
    return client.get(address)


def ledger(**asked):
    with acting(courier()):
        return list(Dissemination.outbox.filter(**asked).order_by("copy_number"))


def test_the_page_shows_the_copy_its_marking_and_what_may_be_done(client, released, rhea):
    page = get(client, rhea).content.decode()
    [copy] = ledger(recipient=rhea)
    assert f"Copy {copy.copy_number:04} for Marlow Fire District, opened by Rhea" in page
    assert page.count("U//FOUO") >= 2 and "Use it for your duties." in page
    assert "You’re reading the version for fire service." in page
    assert copy.opened_at and "no-store" in client.get(PAGE)["Cache-Control"]


def test_every_reading_is_in_the_trail_with_its_rule(client, released, rhea):
    get(client, rhea)
    entry = AuditEntry.objects.get(verb="read", actor=rhea)
    assert (entry.rule, entry.reference) == ("A-12+N-04", NUMBER)


@needs_pdftotext
def test_the_printed_copy_is_logged_named_and_holds_only_its_readers_text(client, released, rhea, dana):
    answer = get(client, rhea, f"{PAGE}pdf/")
    [copy] = ledger(recipient=rhea)
    assert answer["Content-Type"] == "application/pdf" and "no-store" in answer["Cache-Control"]
    assert answer["Content-Disposition"] == f'inline; filename="{NUMBER}-copy-{copy.copy_number:04}.pdf"'
    assert AuditEntry.objects.filter(verb="print", actor=rhea).count() == 1
    words = _words(answer.content)
    assert "opened by Rhea" in words and "pickup" not in words and "Side gates were cut" in words
    assert SECRETIVE in _words(get(client, dana, f"{PAGE}pdf/").content)


def _words(content):
    told = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(told.stdout.decode().split())


def test_saying_twice_that_it_was_read_changes_nothing(client, released, rhea):
    get(client, rhea)
    assert client.post(f"{PAGE}read/").url == f"{PAGE}#read"
    [first] = ledger(recipient=rhea)
    client.post(f"{PAGE}read/")
    [second] = ledger(recipient=rhea)
    assert first.acknowledged_at == second.acknowledged_at is not None
    assert AuditEntry.objects.filter(verb="acknowledge").count() == 1
    page = client.get(PAGE).content.decode()
    assert "you said you’ve read this" in page and "I’ve read this" not in page


def test_feedback_is_thanked_for_and_a_later_answer_replaces_it(client, released, rhea):
    client.force_login(rhea)
    client.post(f"{PAGE}feedback/", {"relevant": "5", "used_for": ["brief"], "words": "Good"})
    page = client.get(PAGE).content.decode()
    assert "Thank you." in page and "<textarea" not in page
    assert "Good" in client.get(f"{PAGE}?again=1").content.decode()
    client.post(f"{PAGE}feedback/", {"relevant": "2"})
    with acting(courier()):
        said = ReaderFeedback.objects.unguarded().get()
    assert (said.relevant, said.in_time, said.used_for, said.words) == (2, None, [], "")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Choose a number, tick a use or write a word"),
        ({"relevant": "9", "words": "kept"}, "9 is not one"),
    ],
)
def test_feedback_that_says_nothing_or_is_off_the_scale_is_explained(client, released, rhea, sent, sentence):
    client.force_login(rhea)
    answer = client.post(f"{PAGE}feedback/", sent)
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert sent.get("words", "") in answer.content.decode()
    with acting(courier()):
        assert not ReaderFeedback.objects.unguarded().exists()


def test_a_null_byte_in_feedback_is_no_fault_of_the_portal(client, released, rhea):
    client.force_login(rhea)
    assert client.post(f"{PAGE}feedback/", {"words": "a\x00b"}).status_code == 422


def test_a_recalled_product_gives_its_reason_and_takes_the_word_that_it_was_destroyed(
    client, released, as_, omar, rhea
):
    get(client, rhea)
    with acting(as_(omar)):
        recall(released, by=as_(omar), reason="It named the wrong vehicle")
    page = client.get(PAGE).content.decode()
    assert (
        "It named the wrong vehicle" in page and "Side gates" not in page and "Check side gates" not in page
    )
    assert client.get(f"{PAGE}pdf/").status_code == 409
    assert client.post(f"{PAGE}read/").status_code == 409
    client.post(f"{PAGE}destroyed/")
    client.post(f"{PAGE}destroyed/")
    assert ledger(recipient=rhea)[0].destroyed_at
    assert AuditEntry.objects.filter(verb="confirm destroyed").count() == 1
    assert "you confirmed" in client.get(PAGE).content.decode()


def test_whoever_never_had_a_copy_has_nothing_to_destroy(client, released, as_, omar, person, fire):
    with acting(as_(omar)):
        recall(released, by=as_(omar), reason="It named the wrong vehicle")
    late = person("late", fire, Role.READER)
    assert "nothing to destroy" in get(client, late).content.decode()
    assert client.post(f"{PAGE}destroyed/").status_code == 409
    assert ledger(recipient=late) == []


def test_nothing_can_be_confirmed_destroyed_before_it_is_recalled(client, released, rhea):
    client.force_login(rhea)
    assert client.post(f"{PAGE}destroyed/").status_code == 409


@pytest.fixture
def second_version(released, as_, omar, sofia):
    """A corrected version for law enforcement and fire, out after the first."""
    text = document().with_changes(version=2)
    with acting(as_(omar)):
        version = Version.objects.create(
            product=released, number=2, content=as_data(text), checksum=checksum(text), banner="LES", by=sofia,
            required=["supervisor"], edit=2,
        )  # fmt: skip
        Review.objects.create(
            version=version,
            step="supervisor",
            verdict="approved",
            checksum=version.checksum,
            author=sofia,
            by=omar,
        )
        Product.objects.visible_to(as_(omar)).update(approved_version=2)
        released.refresh_from_db()
    send(released, omar, as_)


def test_a_new_version_stands_in_front_and_the_older_one_says_so(client, second_version, rhea):
    assert "Version 2, released" in get(client, rhea).content.decode()
    older = client.get(f"{PAGE}?version=1").content.decode()
    assert "Version 2 replaced this on" in older and "Open version 2" in older
    assert [row["number"] for row in client.get("/library/").context["shown"].rows] == [NUMBER]


def test_an_expired_product_wears_a_strip(client, released, rhea):
    with acting(courier()):
        Rendition.objects.unguarded().update(expires_on=timezone.localdate() - timedelta(days=1))
    assert "Expired on" in get(client, rhea).content.decode()


def test_somebody_who_joined_later_gets_a_copy_of_their_own(client, released, person, fire):
    late = person("late", fire, Role.READER)
    assert "Copy 0003" in get(client, late).content.decode()
    [copy] = ledger(recipient=late)
    assert copy.rule == "A-12+N-04" and copy.agency_id == fire.pk


@pytest.mark.parametrize("version", ["2", "x", "99999999", "-1", "٣"])
def test_a_strange_version_is_no_page_or_the_newest(client, released, rhea, version):
    assert get(client, rhea, f"{PAGE}?version={version}").status_code in (200, 404)


def test_the_database_shows_a_recalled_text_to_nobody(released, as_, omar, rhea):
    asked = "SELECT count(*) FROM products_rendition r JOIN products_renditiontext t ON t.rendition_id = r.id"

    def seen(person):
        with acting(as_(person)), connection.cursor() as cursor:
            cursor.execute(asked)
            return cursor.fetchone()[0]

    assert seen(omar) and seen(rhea)
    with acting(as_(omar)):
        recall(released, by=as_(omar), reason="It named the wrong vehicle")
    assert (seen(omar), seen(rhea)) == (0, 0)
