"""The acts through their pages: what is typed is kept, what is stale is said, what is not one's own is refused."""

import pytest
from django.utils import timezone

from privacy.audit.models import AuditEntry
from tips.intake.choices import Status
from tips.linking.models import TipLink
from tips.models import Message, Tip
from tips.vetting.services import claim, record_behaviors

GROUP_A = [{"code": "INTRSN", "words": "cut the chain"}]
YES = {
    "answer": "yes", "reliability": "usually", "validity": "probable", "behavior": ["INTRSN"],
    "words-INTRSN": "cut the chain",
}  # fmt: skip


@pytest.fixture
def held(send, do, ines):
    return do(claim, send("One man cut the chain and filmed the plant."), ines)


@pytest.fixture
def half(held, do, ines):
    return do(record_behaviors, held, ines, answer="yes", behaviors=GROUP_A)


@pytest.fixture
def now(as_, ines, under):
    """Return a tip as it stands now."""

    def of(tip):
        with under(as_(ines)):
            return Tip.objects.visible_to(as_(ines)).get(pk=tip.pk)

    return of


@pytest.fixture
def seen(as_, ines, under):
    with under(as_(ines)):
        yield


def test_part_one_is_recorded_on_the_page(browser, held, ines, seen, now):
    answer = browser(ines).post(
        f"/tips/{held.number}/part-one/", YES | {"version": held.version}, follow=True
    )
    assert "Part 1 is saved. Part 2 is open for a second, trained analyst." in answer.content.decode()
    tip = now(held)
    assert (tip.status, tip.reliability, tip.validity) == (Status.VETTING, "usually", "probable")


def test_a_protected_behavior_alone_keeps_what_was_typed(browser, held, ines, seen, now):
    typed = YES | {"behavior": ["PHOTO"], "words-PHOTO": "filmed the plant", "note": "Seen from the road."}
    answer = browser(ines).post(f"/tips/{held.number}/part-one/", typed)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert (
        "Photography alone is protected. Add one fact that makes this different, then part 2 opens." in html
    )
    assert "Seen from the road." in html
    assert 'value="filmed the plant"' in html
    assert now(held).status == Status.TRIAGE


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Choose an answer"),
        ({"answer": "perhaps"}, "perhaps"),
        (YES | {"reliability": ""}, "Grade both the source and the content."),
        (YES | {"behavior": []}, "Tick at least one behavior"),
        (YES | {"words-INTRSN": ""}, "Quote the words that show"),
        ({"answer": "not_enough", "ask_whom": "them", "ask_by": "yesterday"}, "Enter a valid date"),
        ({"answer": "not_enough"}, "Say whom you ask"),
        ({"answer": "no"}, "Say how this tip ends"),
        (
            {"answer": "no", "disposition": "DUPLICATE", "original": "FC-26-99999"},
            "We can&#x27;t show a tip of that number",
        ),
        ({"answer": "no", "disposition": "DUPLICATE"}, "Give the number of the tip"),
        (YES | {"note": "x" * 5000}, "at most 4000 characters"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(browser, held, ines, seen, now, typed, sentence):
    answer = browser(ines).post(f"/tips/{held.number}/part-one/", typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert now(held).status == Status.TRIAGE


def test_a_stale_page_keeps_what_was_typed(browser, held, ines, seen, now):
    typed = YES | {"version": held.version - 1, "note": "Typed for ten minutes."}
    answer = browser(ines).post(f"/tips/{held.number}/part-one/", typed)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "What you typed is kept" in html
    assert "Typed for ten minutes." in html
    assert f'name="version" value="{held.version}"' in html
    assert now(held).status == Status.TRIAGE


def test_part_two_and_its_referral_are_recorded_on_the_page(browser, half, amir, seen, now, meridian_office):
    typed = {
        "answer": "potential",
        "basis": "Forced entry.",
        "office": meridian_office.pk,
        "urgency": "routine",
    }
    answer = browser(amir).post(f"/tips/{half.number}/part-two/", typed, follow=True)
    assert "The referral waits for a supervisor" in answer.content.decode()
    assert now(half).status == Status.REFERRED
    assert [referral.office for referral in answer.context["referrals"]] == [meridian_office]


def test_the_office_of_the_county_is_suggested_with_its_reason(browser, half, amir, meridian_office):
    answer = browser(amir).get(f"/tips/{half.number}/")
    assert answer.context["part_two"].form.initial["office"] == meridian_office.pk
    assert "Covers Calder County since" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "status", "sentence"),
    [
        ("ines", 403, "You recorded part 1, so someone else has to decide part 2."),
        ("lapsed", 403, "Your SAR analyst training is missing or has lapsed."),
        ("priya", 403, "This page is for people who"),
    ],
)
def test_who_may_not_decide_is_told_why(request, browser, half, seen, now, name, status, sentence):
    person = request.getfixturevalue(name)
    typed = {"answer": "none", "basis": "x", "disposition": "UNFOUNDED"}
    answer = browser(person).post(f"/tips/{half.number}/part-two/", typed)
    assert answer.status_code == status
    assert sentence in answer.content.decode()
    assert now(half).status == Status.VETTING


def test_part_two_twice_is_said_and_keeps_what_was_typed(browser, half, amir, sofia, seen, now):
    typed = {"answer": "none", "basis": "The owner had asked them.", "disposition": "UNFOUNDED"}
    browser(amir).post(f"/tips/{half.number}/part-two/", typed)
    answer = browser(sofia).post(f"/tips/{half.number}/part-two/", typed)
    assert answer.status_code == 409
    assert "Part 2 is not open" in answer.content.decode()
    assert now(half).determined_by == amir


def test_claiming_from_the_list_leads_back_to_it(browser, send, ines, seen, now):
    tip = send()
    answer = browser(ines).post(f"/tips/{tip.number}/claim/", {"back": "/tips/?county=Calder"})
    assert answer.url == "/tips/?county=Calder"
    assert now(tip).claimed_by == ines
    for evil in ("https://elsewhere.example/", "//elsewhere.example/tips/", "/admin/"):
        assert (
            browser(ines).post(f"/tips/{tip.number}/release/", {"back": evil}).url == f"/tips/{tip.number}/"
        )
        browser(ines).post(f"/tips/{tip.number}/claim/")


def test_a_second_claim_is_told_who_holds_it(browser, held, amir):
    answer = browser(amir).post(f"/tips/{held.number}/claim/")
    assert answer.status_code == 409
    assert "Ines holds this tip already." in answer.content.decode()


def test_take_next_says_why_and_ends_in_words(browser, send, ines, amir, seen, now):
    later, urgent = send("A truck waited."), send("A bomb is in the locker.")
    answer = browser(ines).post("/tips/next/", follow=True)
    assert f"{urgent.number} is yours. Next because it is immediate and due first." in answer.content.decode()
    browser(ines).post("/tips/next/")
    assert now(later).claimed_by == ines
    answer = browser(ines).post("/tips/next/", follow=True)
    assert "Nothing for you right now." in answer.content.decode()


def test_take_next_gives_part_two_to_another_trained_person_only(
    browser, half, ines, lapsed, amir, seen, now
):
    for person in (ines, lapsed):
        browser(person).post("/tips/next/")
        assert now(half).claimed_by is None
    browser(amir).post("/tips/next/")
    assert now(half).claimed_by == amir


def test_small_acts_through_the_page(browser, held, ines, seen, now, marlow):
    there, address = browser(ines), f"/tips/{held.number}"
    there.post(f"{address}/note/", {"text": "Called the plant."})
    assert "Called the plant." in there.get(f"{address}/").content.decode()
    there.post(
        f"{address}/describe/",
        {"title": "Better", "place": "Ridge Road", "county": marlow.pk, "sector": "Energy"},
    )
    there.post(f"{address}/grade/", {"reliability": "reliable", "validity": "confirmed"})
    there.post(f"{address}/urgency/", {"to": "1", "why": "He is back."})
    tip = now(held)
    assert (tip.title, tip.county, tip.reliability, tip.priority) == ("Better", marlow, "reliable", 1)
    assert there.post(f"{address}/note/", {"text": " "}).status_code == 422
    assert there.post(f"{address}/describe/", {"title": ""}).status_code == 422
    assert there.post(f"{address}/urgency/", {"to": "0", "why": "x"}).status_code == 422


def test_a_question_reaches_the_mailbox(browser, held, ines, as_, seen):
    there = browser(ines)
    assert there.post(f"/tips/{held.number}/ask/", {"text": ""}).status_code == 422
    assert (
        there.post(
            f"/tips/{held.number}/ask/", {"text": "Which gate?", "answer_by": "2020-01-01"}
        ).status_code
        == 422
    )
    there.post(f"/tips/{held.number}/ask/", {"text": "Which gate?"})
    assert Message.objects.visible_to(as_(ines)).get().text == "Which gate?"
    assert "Which gate?" in there.get(f"/tips/{held.number}/").content.decode()


def test_who_sent_it_is_shown_for_a_stated_purpose_only(browser, held, ines, amir, priya):
    address = f"/tips/{held.number}/identity/"
    assert "Dana" not in browser(ines).get(address).content.decode()
    assert browser(ines).post(address, {"purpose": " "}).status_code == 422
    assert browser(ines).post(address, {"purpose": "contact", "reason": "Because"}).status_code == 422
    stated = {"purpose": "contact", "reason": "Call back about gates"}
    assert "Dana, Calder County Sheriff" in browser(ines).post(address, stated).content.decode()
    entry = AuditEntry.objects.get(verb="see identity", object_id=held.pk)
    assert (entry.actor, entry.purpose) == (ines, "contact: Call back about gates")
    assert browser(amir).post(address, stated).status_code == 403


def test_links_are_made_and_taken_back_on_the_page(browser, send, ines, seen):
    one, other = send("A truck."), send("Another truck.")
    there, address = browser(ines), f"/tips/{one.number}/link/"
    there.post(address, {"other": other.number, "state": "linked"})
    assert TipLink.objects.unguarded().get().state == "linked"
    there.post(address, {"other": other.number, "state": "unrelated"})
    assert TipLink.objects.unguarded().get().state == "unrelated"
    for wrong in ({"other": one.number, "state": "linked"}, {"other": other.number, "state": "maybe"}):
        assert there.post(address, wrong).status_code == 302
    assert there.post(address, {"other": "FC-26-99999", "state": "linked"}).status_code == 404
    there.post(address, {"other": other.number, "state": "undo"})
    assert not TipLink.objects.unguarded().exists()


def test_a_closed_tip_is_opened_again_on_the_page(browser, held, ines, seen, now):
    there = browser(ines)
    there.post(f"/tips/{held.number}/part-one/", {"answer": "no", "disposition": "INSUFFICIENT"})
    assert now(held).status == Status.CLOSED
    assert there.post(f"/tips/{held.number}/reopen/", {"reason": "", "new_facts": ""}).status_code == 422
    there.post(f"/tips/{held.number}/reopen/", {"reason": "A second caller", "new_facts": "He was back."})
    assert now(held).status == Status.TRIAGE
    assert "He was back." in there.get(f"/tips/{held.number}/").content.decode()


def test_an_idle_colleagues_tip_is_taken_over_on_the_page(
    browser, held, amir, seen, now, as_, ines, monkeypatch
):
    busy = browser(amir).post(f"/tips/{held.number}/take-over/", {"reason": "Shift change"})
    assert busy.status_code == 409
    long_ago = timezone.now() - timezone.timedelta(hours=2)
    for module in ("tips.vetting.acts.claims", "tips.desk.workspace.page"):
        monkeypatch.setattr(f"{module}.idle_since", lambda row: long_ago)
    assert "Claimed, idle. Take over" in browser(amir).get(f"/tips/{held.number}/").content.decode()
    browser(amir).post(f"/tips/{held.number}/take-over/", {"reason": "Shift change"})
    assert now(held).claimed_by == amir
    told = browser(ines).get(f"/tips/{held.number}/").content.decode()
    assert "Amir took this tip over from you: Shift change." in told


@pytest.mark.parametrize(
    "act",
    [
        "claim",
        "release",
        "take-over",
        "part-one",
        "part-two",
        "reopen",
        "call",
        "note",
        "grade",
        "urgency",
        "describe",
        "find",
        "link",
    ],
)
def test_no_act_answers_a_get_or_somebody_without_the_duty(browser, held, ines, priya, dana, act):
    address = f"/tips/{held.number}/{act}/"
    assert browser(ines).get(address).status_code == 405
    assert browser(priya).post(address).status_code == 403
    assert browser(dana).post(address).status_code == 403
