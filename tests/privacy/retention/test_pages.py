"""The pages of retention say what is due and why, take two signatures, and refuse in words."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from privacy.access.acting import acting
from privacy.models import Hold, Purge
from privacy.retention.tasks import destroy_purge
from tests.privacy.retention.conftest import past_the_wall

PAGES = {
    "retention": ["priya"],
    "holds": ["priya", "axel"],
    "hold": ["priya"],
    "purges": ["priya", "omar", "axel"],
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ["priya", "omar", "axel", "ines", "dana", "lin", "root"])
def test_each_page_opens_to_whoever_keeps_records_and_nobody_else(request, client, host, page, name):
    client.force_login(request.getfixturevalue(name))
    assert client.get(reverse(page)).status_code == (200 if name in PAGES[page] else 403)


def test_what_is_past_its_day_is_listed_by_number_and_class_without_a_word_of_it(
    client, priya, sheriff_tip, expire
):
    expire(sheriff_tip)
    client.force_login(priya)
    page = client.get(reverse("retention")).content.decode()
    assert sheriff_tip.number in page and "pump station" not in page and "pickup" not in page


@pytest.mark.parametrize(("days", "shown"), [("30", False), ("60", False), ("90", True), ("junk", False)])
def test_the_queue_looks_30_60_or_90_days_ahead(client, priya, sheriff_tip, days, shown):
    # A raw submission is reviewed 90 days after it arrived.
    client.force_login(priya)
    page = client.get(reverse("retention"), {"days": days}).content.decode()
    assert (f"Review {sheriff_tip.number}" in page or "It goes unless it is decided" in page) is shown


def test_two_people_carry_a_purge_from_proposal_to_certificate(
    client, priya, omar, sheriff_tip, expire, as_, settings
):
    expire(sheriff_tip)
    client.force_login(priya)
    page = client.post(reverse("propose_purge"), follow=True)
    there = page.redirect_chain[-1][0]
    assert "someone else has to approve it" in page.content.decode()
    with acting(as_(priya)):
        purge = Purge.objects.get()
    refused = client.post(reverse("approve_purge", args=[purge.reference]), {"digest": purge.digest})
    assert refused.status_code == 403 and "You proposed this purge" in refused.content.decode()
    client.force_login(omar)
    assert "Destroy 1 record" in client.get(there).content.decode()
    running = client.post(
        reverse("approve_purge", args=[purge.reference]), {"digest": purge.digest}, follow=True
    )
    assert "goes on by itself" in running.content.decode() and running["Refresh"] == "5"
    destroy_purge(purge.pk)
    page = client.get(reverse("certificate", args=[purge.reference])).content.decode()
    assert sheriff_tip.number in page and "The seal is unbroken" in page and "pickup" not in page
    printed = client.get(reverse("certificate_pdf", args=[purge.reference]))
    assert printed.content.startswith(b"%PDF") and printed["Content-Type"] == "application/pdf"


def test_a_purge_that_was_read_before_its_counts_moved_is_not_signed(
    client, omar, sheriff_tip, expire, propose
):
    expire(sheriff_tip)
    purge = propose()
    client.force_login(omar)
    page = client.post(reverse("approve_purge", args=[purge.reference]), {"digest": "0" * 64}, follow=True)
    assert "The counts moved since the dry run" in page.content.decode()


def test_a_refusal_needs_its_reason_and_keeps_what_was_typed(client, omar, sheriff_tip, expire, propose):
    expire(sheriff_tip)
    purge = propose()
    client.force_login(omar)
    there = reverse("refuse_purge", args=[purge.reference])
    assert client.post(there, {"why": ""}).status_code == 422
    assert "Refused." in client.post(there, {"why": "A court asked for it"}, follow=True).content.decode()


def test_an_empty_purge_is_refused_in_words(client, priya, host):
    client.force_login(priya)
    answer = client.post(reverse("propose_purge"))
    assert answer.status_code == 409 and "Nothing is due" in answer.content.decode()


def test_a_certificate_that_was_not_issued_is_not_shown(client, priya, sheriff_tip, expire, propose):
    expire(sheriff_tip)
    purge = propose()
    client.force_login(priya)
    assert client.get(reverse("certificate", args=[purge.reference])).status_code == 404


BAD = [
    ({"until": ""}, "A hold without an end"),
    ({"until": "2020-01-01"}, "This day has passed"),
    ({"until": "2199-01-01"}, "at most five years"),
    ({"number": "FC-26-99999"}, "No record the center keeps has this number"),
    ({"reason": " "}, "Answer “Why it must be kept”"),
    ({"document": ""}, "Answer “The order or request it rests on”"),
]


@pytest.mark.parametrize(("change", "sentence"), BAD)
def test_a_hold_that_cannot_be_is_refused_in_words_and_what_was_typed_is_kept(
    client, priya, sheriff_tip, change, sentence, as_
):
    day = timezone.localdate() + timedelta(days=90)
    typed = {
        "number": sheriff_tip.number,
        "reason": "Suit over the gate",
        "document": "Case 12-CV-7",
        "until": day,
    }
    client.force_login(priya)
    answer = client.post(reverse("hold"), typed | change)
    page = answer.content.decode()
    assert answer.status_code == 422 and sentence in page
    assert ("Suit over the gate" in page) or "reason" in change
    with acting(as_(priya)):
        assert not Hold.objects.exists()


def test_a_hold_is_placed_listed_and_let_go(client, priya, axel, sheriff_tip, as_):
    day = timezone.localdate() + timedelta(days=90)
    client.force_login(priya)
    typed = {
        "number": sheriff_tip.number.lower(),
        "reason": "Suit over the gate",
        "document": "12-CV-7",
        "until": day,
    }
    assert (
        f"{sheriff_tip.number} is held" in client.post(reverse("hold"), typed, follow=True).content.decode()
    )
    with acting(as_(priya)):
        hold = Hold.objects.get()
    there = reverse("release_hold", args=[hold.reference])
    assert client.get(there).status_code == 200 and client.post(there, {"why": ""}).status_code == 422
    assert "Released" in client.post(there, {"why": "The suit was settled"}, follow=True).content.decode()
    assert client.post(there, {"why": "Again"}).status_code == 409
    client.force_login(axel)
    assert "The suit was settled" in client.get(reverse("holds")).content.decode()


def test_whoever_has_nothing_to_answer_reads_that(client, dana):
    client.force_login(dana)
    assert "Nobody has told you" in client.get(reverse("notices")).content.decode()


def test_the_operator_is_told_what_is_due_and_nothing_is_destroyed(
    sheriff_tip, expire, as_, priya, kept, capsys
):
    expire(sheriff_tip)
    call_command("purge_due", "--dry-run")
    assert sheriff_tip.number in capsys.readouterr().out
    with acting(as_(priya)):
        assert not Purge.objects.exists()
    call_command("purge_due")
    assert "Gathered 1 records" in capsys.readouterr().out and kept(sheriff_tip.number)


def test_a_closed_tip_whose_rule_has_no_review_waits_for_none(client, priya, sheriff_tip):
    with past_the_wall() as cursor:
        cursor.execute(
            "UPDATE tips_tip SET disposition = 'NO_BEHAVIOR', purge_at = now() + interval '100 days'"
        )
    client.force_login(priya)
    assert sheriff_tip.number not in client.get(reverse("retention"), {"days": "90"}).content.decode()
