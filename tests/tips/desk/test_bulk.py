"""One act on many tips: exact numbers first, then each by itself."""

import pytest

from tips.desk.bulk import AT_MOST
from tips.intake.choices import Status
from tips.models import Tip
from tips.vetting.services import claim, record_behaviors

GROUP_A = [{"code": "INTRSN", "words": "cut the chain"}]


@pytest.fixture
def three(send, do, ines):
    """One tip nobody opened, one in triage, one in review."""
    fresh, held = send("First"), do(claim, send("Second"), ines)
    half = do(record_behaviors, do(claim, send("Third"), ines), ines, answer="yes", behaviors=GROUP_A)
    return [fresh, held, half]


@pytest.fixture
def statuses(as_, ines, under):
    def of(tips):
        with under(as_(ines)):
            rows = Tip.objects.visible_to(as_(ines)).filter(pk__in=[tip.pk for tip in tips]).order_by("pk")
            return [(tip.status, tip.claimed_by) for tip in rows]

    return of


def ticks(tips, action, **more):
    return {"tick": [tip.number for tip in tips], "action": action, "back": "/tips/?county=Calder", **more}


def test_the_page_says_what_changes_and_what_is_left_and_why(browser, three, ines, statuses):
    before = statuses(three)
    html = browser(ines).post("/tips/bulk/", ticks(three, "close")).content.decode()
    assert "Close 1 tip" in html
    assert "Nobody has opened and claimed it yet." in html
    assert "only its reviewer can end it" in html
    assert statuses(three) == before


def test_closing_many_closes_those_and_no_other(browser, three, ines, statuses):
    said = ticks(three, "close", confirm="1", disposition="NO_BEHAVIOR", note="Same crowd")
    answer = browser(ines).post("/tips/bulk/", said, follow=True)
    assert "1 tip closed. 2 left as they were" in answer.content.decode()
    assert [status for status, _ in statuses(three)] == [Status.RECEIVED, Status.CLOSED, Status.VETTING]


def test_assigning_leaves_what_somebody_holds(browser, three, omar, amir, ines, statuses):
    said = ticks(three, "assign", confirm="1", to=amir.pk)
    browser(omar).post("/tips/bulk/", said)
    assert statuses(three) == [(Status.TRIAGE, amir), (Status.TRIAGE, ines), (Status.VETTING, amir)]


def test_part_two_is_never_assigned_to_whoever_recorded_part_one(browser, three, omar, ines, statuses):
    browser(omar).post("/tips/bulk/", ticks(three[2:], "assign", confirm="1", to=ines.pk))
    assert statuses(three[2:]) == [(Status.VETTING, None)]


def test_raising_many_gives_one_reason(browser, three, ines, as_, under):
    answer = browser(ines).post(
        "/tips/bulk/", ticks(three, "raise", confirm="1", to="1", why="A rally"), follow=True
    )
    assert "3 tips raised." in answer.content.decode()
    with under(as_(ines)):
        assert set(Tip.objects.visible_to(as_(ines)).values_list("priority", "priority_why")) == {
            (1, "A rally")
        }


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"action": "close"}, "Nothing selected. Tick the tips first."),
        ({"action": "vet", "tick": ["FC-26-00001"]}, "Choose what to do with them."),
        (
            {"action": "close", "tick": [f"FC-26-{n:05d}" for n in range(AT_MOST + 1)]},
            f"Tick at most {AT_MOST} tips",
        ),
    ],
)
def test_what_cannot_be_done_is_said(browser, ines, said, sentence):
    assert sentence in browser(ines).post("/tips/bulk/", said, follow=True).content.decode()


def test_an_unfinished_form_is_asked_again(browser, three, ines, statuses):
    answer = browser(ines).post("/tips/bulk/", ticks(three, "close", confirm="1"))
    assert answer.status_code == 422
    assert statuses(three)[1][0] == Status.TRIAGE


def test_tips_out_of_sight_are_counted_as_gone_and_nothing_more(browser, three, ines):
    said = ticks(three, "close")
    said["tick"].append("FC-26-99999")
    assert "1 tip is no longer shown to you." in browser(ines).post("/tips/bulk/", said).content.decode()
