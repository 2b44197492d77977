"""Versions, what changed between them, what waits, and the page on which one is decided."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from products.drafting.choices import Status
from products.review.services import propose
from tests.products.conftest import TEXTS
from tips.referrals.models import Referral


def address(version):
    return f"/approvals/{version.product.number}/v/{version.number}/"


@pytest.fixture
def second(do, decide, proposed, save, blocks_of, sofia, amir, omar, now):
    """Version 2, after version 1 was approved and then changed in words, handling and audience."""
    decide(proposed, amir, "peer")
    decide(proposed, omar, "supervisor")
    product = now(proposed.product)
    key = blocks_of(product)["judgments"].key
    product = save(product, whole={"disciplines": ["LE", "FIRE", "CIKR"]},
                   blocks={key: {"text": "Two vehicles were present at both visits.", "marking": "CUI//LEI"}})  # fmt: skip
    return do(propose, product, person=sofia)


def test_what_waits_is_listed_for_whoever_may_decide(page, proposed, sofia, amir, omar, priya):
    for person, waits in (
        (amir, "1 waits for you"),
        (omar, "1 waits for you"),
        (priya, "Nothing waits for you. 1 is with others."),
    ):
        assert waits in page(person, "/approvals/").said
    assert "Nothing waits for you. 0 are with others." in page(sofia, "/approvals/").said


def test_the_number_alone_leads_to_the_version_up_for_decision(page, proposed, omar):
    assert page(omar, f"/approvals/{proposed.product.number}/")["Location"] == address(proposed)
    assert page(omar, "/approvals/MSFC-SAB-2026-9999/").status_code == 404


def test_a_first_version_is_shown_whole_with_readers_checks_and_checksum(
    page, proposed, omar, rhea, dana, agnes
):
    told = page(omar, address(proposed)).said
    for words in (
        TEXTS["judgments"], "Who will get it, and why", "They guard these sites.", proposed.checksum[:16],
        "The author, Sofia, decides nothing about it.", "Approve version 1", "Nobody has decided",
    ):  # fmt: skip
        assert words in told
    assert re.search(r"\b3 people\b", told)
    assert "Fire service" in told


def test_who_is_left_out_is_counted_with_the_reason(page, proposed, omar, person, fire):
    person("lapsed reader", fire, "reader", courses={"privacy": -1})
    told = page(omar, address(proposed)).said
    assert "their privacy training has ended: 1" in told


def test_later_versions_show_first_what_hurts(page, second, omar):
    told = page(omar, address(second)).said
    assert "What changed since version 1" in told
    assert "You approved version 1" in told and "The text was changed in save" in told
    assert told.index("Markings") < told.index("Other details") < told.index("added:")
    assert "was Fire service, Law enforcement; Calder" in told


def test_ended_approvals_stay_visible(page, second, omar):
    answer = page(omar, address(second))
    assert len(answer.tree.xpath("//li[contains(@class, 'decision--void')]")) == 2
    assert "Ended " in answer.said


def test_it_is_approved_returned_or_rejected_on_the_page(send, page, proposed, amir, omar, now):
    first = send(amir, address(proposed), {"verdict": "approved"})
    assert (first.status_code, first["Location"]) == (302, f"/products/{proposed.product.number}/")
    assert send(omar, address(proposed), {"verdict": "approved"}).status_code == 302
    assert now(proposed.product).status == Status.APPROVED
    assert "Release" in page(omar, f"/products/{proposed.product.number}/").said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"verdict": "returned"}, "Write at least one note"),
        ({"verdict": "rejected"}, "Choose why it is rejected."),
        ({"verdict": "rejected", "reason": "covered", "notes": "no"}, "at least three words"),
        ({"verdict": "nonsense"}, "Choose"),
    ],
)
def test_a_decision_without_its_words_is_sent_back_with_what_was_typed(send, proposed, omar, typed, words):
    answer = send(omar, address(proposed), typed | {"note-title": "", "notes": typed.get("notes", "")})
    assert answer.status_code == 422
    assert words in answer.said


def test_a_return_goes_back_with_its_notes(send, page, proposed, omar, sofia, now):
    typed = {"verdict": "returned", "note-title": "Say where."}
    assert send(omar, address(proposed), typed).status_code == 302
    assert now(proposed.product).status == Status.DRAFT
    assert "Say where." in page(sofia, f"/products/{proposed.product.number}/").said


def test_the_author_is_told_why_they_cannot_decide(page, send, proposed, sofia):
    assert "You can't decide this, because you wrote it." in page(sofia, address(proposed)).said
    forced = send(sofia, address(proposed), {"verdict": "approved", "step": "supervisor"}, held=False)
    assert forced.status_code == 403
    assert "because you wrote it" in forced.said


def test_a_page_of_an_older_text_is_refused(send, proposed, omar):
    answer = send(omar, address(proposed), {"verdict": "approved", "seen": "0" * 64})
    assert (answer.status_code, "not the one your page showed" in answer.said) == (409, True)


def test_two_deciding_at_once_the_second_is_told(client, page, send, proposed, omar, nadia):
    held = page(nadia, address(proposed)).sent
    send(omar, address(proposed), {"verdict": "returned", "note-title": "Say where."})
    late = send(nadia, address(proposed), held | {"verdict": "approved"}, held=False)
    assert (late.status_code, "nothing to decide now" in late.said) == (409, True)


def test_versions_are_read_and_compared(page, second, omar):
    number = second.product.number
    assert TEXTS["judgments"] in page(omar, f"/products/{number}/v/1/").said
    told = page(omar, f"/products/{number}/diff/?a=1&b=2").said
    assert "What changed from version 1 to version 2" in told and "CUI//LEI" in told
    for wrong in ("?a=1&b=9", "?a=x&b=1", ""):
        assert page(omar, f"/products/{number}/diff/{wrong}").status_code == 404


def test_it_is_taken_back_from_review(send, proposed, sofia, now):
    assert send(sofia, f"/products/{proposed.product.number}/withdraw/", {}, held=False).status_code == 302
    assert now(proposed.product).status == Status.DRAFT


def test_a_reviewer_lowers_a_marking_on_a_page(send, ready, save, blocks_of, omar):
    key = blocks_of(ready)["judgments"].key
    save(ready, blocks={key: {"cites": ["T1"]}})
    page = f"/products/{ready.number}/lower/"
    typed = {"key": key, "marking": "U//FOUO", "reason": "because"}
    assert "at least three words" in send(omar, page, typed).said
    assert send(omar, page, typed | {"reason": "The sheriff agreed by phone"}).status_code == 302
    assert blocks_of(ready)["judgments"].marking == "U//FOUO"


def test_printed_previews_are_pdf(client, ready, sofia):
    client.force_login(sofia)
    answer = client.get(f"/products/{ready.number}/preview/pdf/?as=LE")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_the_page_of_approvals_costs_few_questions(client, do, proposed, omar):
    client.force_login(omar)
    client.get("/approvals/")
    with CaptureQueriesContext(connection) as counted:
        client.get("/approvals/")
    assert len(counted) <= 15, [query["sql"][:100] for query in counted]


def test_referrals_wait_beside_products(page, omar, host):
    assert "Nothing waits for you" in page(omar, "/approvals/").said
    assert not Referral.objects.unguarded().exists()
