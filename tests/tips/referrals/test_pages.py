"""The pages of the JTTF queue, as each side uses them."""

import pytest
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from tips.models import Feedback, Referral, ReferralMessage
from tips.referrals.choices import State
from tips.referrals.services import ask_center, dispose, write_feedback
from tips.referrals.tasks import reconcile_referrals

LIST = "/referrals/"


@pytest.fixture
def at(client):
    """Ask for a page as a person."""

    def ask(person, path, said=None, **more):
        client.force_login(person)
        return client.post(path, said, **more) if said is not None else client.get(path, **more)

    return ask


def _page(referral, act=""):
    return f"/referrals/{referral.number}/{act}"


def _urgent(referral, urgency="immediate"):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=referral.pk).update(urgency=urgency, called_at=timezone.now())


# -- The list ----------------------------------------------------------------


def test_the_office_finds_what_needs_it_first(at, sent, lin):
    page = at(lin, LIST)
    assert [row["referral"].number for row in page.context["board"].rows] == [sent.number]
    assert "Referrals to FBI Meridian" in page.content.decode()


@pytest.mark.parametrize("tab", ["", "waiting", "open", "closed"])
def test_another_office_sees_nothing_and_counts_nothing(at, sent, ortiz, tab):
    page = at(ortiz, f"{LIST}?tab={tab}")
    board = page.context["board"]
    assert board.rows == []
    assert [each["count"] for each in board.tabs] == [0, 0, 0, 0]
    assert sent.number not in page.content.decode()


def test_an_approval_waits_with_the_supervisor(at, drafted, omar, amir):
    assert [row["referral"] for row in at(omar, LIST).context["board"].rows] == [drafted]
    assert at(amir, LIST).context["board"].rows == []


def test_a_question_waits_with_the_analyst(at, do, acknowledged, lin, amir):
    do(ask_center, acknowledged, lin, text="Which gate camera?")
    assert [row["referral"] for row in at(amir, LIST).context["board"].rows] == [acknowledged]


def test_the_clock_runs_and_says_when_it_is_over(at, sent, lin):
    assert at(lin, LIST).context["board"].rows[0]["clock"]["state"] == "ok"
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=sent.pk).update(acknowledge_by=timezone.now())
    assert at(lin, LIST).context["board"].rows[0]["clock"]["state"] == "over"


@pytest.mark.parametrize("link", ["?tab=nonsense", "?page=0", "?page=-1", "?page=99999999999999", "?page=²"])
def test_a_strange_address_still_shows_the_list(at, sent, lin, link):
    assert [row["referral"] for row in at(lin, LIST + link).context["board"].rows] == [sent]


def test_the_list_is_in_the_trail(at, sent, lin):
    at(lin, LIST)
    entry = AuditEntry.objects.filter(verb="list", kind="referral").first()
    assert (entry.listed, entry.detail) == ([sent.pk], {"tab": "needs-you"})


@pytest.mark.parametrize("name", ["dana", "rhea", "axel", "root", "wren"])
def test_the_queue_is_shut_to_everybody_else(at, request, name):
    assert at(request.getfixturevalue(name), LIST).status_code == 403


def test_the_center_is_told_whether_all_agree(at, sent, omar):
    reconcile_referrals()
    page = at(omar, LIST)
    assert page.context["reckoning"]["amiss"] == 0
    assert page.context["longest"]["number"] == sent.number


# -- One referral ------------------------------------------------------------


def test_the_office_reads_why_and_what(at, sent, lin):
    text = at(lin, _page(sent)).content.decode()
    assert "A forced entry together with filming of the controls." in text
    assert "cut the chain on the side gate" in text
    assert "About 9:40 pm a gray pickup" in text
    assert "Acknowledge" in text


@pytest.mark.parametrize("name", ["ortiz"])
def test_another_office_is_told_nothing(at, request, sent, name):
    other = request.getfixturevalue(name)
    assert at(other, _page(sent)).status_code == 404
    assert at(other, _page(sent)).content == at(other, "/referrals/RF-26-9999/").content.replace(
        b"RF-26-9999", sent.number.encode()
    )


def test_reading_it_is_in_the_trail_for_referral_and_tip(at, sent, lin):
    at(lin, _page(sent))
    verbs = AuditEntry.objects.filter(actor=lin, verb="read").values_list("kind", "purpose")
    assert set(verbs) == {("referral", ""), ("tip", sent.number)}


def test_the_center_learns_who_has_seen_it(at, sent, lin, omar):
    at(lin, _page(sent))
    assert [one["who"] for one in at(omar, _page(sent)).context["seen"]] == ["Lin"]


def test_whoever_drafted_it_is_told_why_they_cannot_approve(at, drafted, person, host, as_):
    both = person("bea", host, "supervisor", "analyst")
    with acting(as_(both)):
        Referral.objects.visible_to(as_(both)).filter(pk=drafted.pk).update(drafted_by=both)
    assert "someone else has to approve it" in at(both, _page(drafted)).content.decode()
    refused = at(both, _page(drafted, "approve/"), {})
    assert (refused.status_code, b"someone else has to do this" in refused.content) == (403, True)


# -- The acts ----------------------------------------------------------------


def test_one_tap_acknowledges_and_a_second_changes_nothing(at, sent, lin, words):
    for _ in range(2):
        assert at(lin, _page(sent, "acknowledge/"), {}).status_code == 302
    assert words(sent).count("acknowledged") == 1


def test_an_immediate_one_asks_about_the_call_first(at, sent, lin, now_):
    _urgent(sent)
    refused = at(lin, _page(sent, "acknowledge/"), {})
    assert refused.status_code == 422
    assert "Was the phone call received?" in refused.content.decode()
    assert now_(sent).status == State.TRANSMITTED
    at(lin, _page(sent, "acknowledge/"), {"phone_received": "no"})
    assert (now_(sent).status, now_(sent).phone_received) == (State.ACKNOWLEDGED, False)


def test_the_supervisor_approves_with_one_press(at, drafted, omar, now_):
    assert at(omar, _page(drafted, "approve/"), {}).status_code == 302
    assert now_(drafted).status == State.APPROVED


def test_a_second_press_is_told_that_it_moved_on(at, drafted, omar):
    at(omar, _page(drafted, "approve/"), {})
    assert at(omar, _page(drafted, "approve/"), {}).status_code == 409


def test_a_question_goes_to_the_center_and_its_answer_back(at, acknowledged, lin, amir, now_):
    at(lin, _page(acknowledged, "ask/"), {"text": "Which gate camera?"})
    assert now_(acknowledged).status == State.RETURNED
    at(amir, _page(acknowledged, "answer/"), {"text": "The north one."})
    text = at(lin, _page(acknowledged)).content.decode()
    assert "Which gate camera?" in text
    assert "The north one." in text


def test_a_refused_question_keeps_what_was_typed(at, acknowledged, lin):
    said = {
        "text": "Which gate camera?",
        "answer_by_month": "2",
        "answer_by_day": "30",
        "answer_by_year": "2099",
    }
    page = at(lin, _page(acknowledged, "ask/"), said)
    text = page.content.decode()
    assert page.status_code == 422
    assert "2/30/2099 is not a day in the calendar" in text
    assert "Which gate camera?" in text
    with acting(courier()):
        assert not ReferralMessage.objects.unguarded().exists()


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001, "a\x00b"])
def test_words_that_cannot_be_taken_are_refused_in_words(at, acknowledged, lin, text):
    page = at(lin, _page(acknowledged, "ask/"), {"text": text})
    assert page.status_code == 422
    assert page.context["form"].errors["text"]


@pytest.mark.parametrize("text", ["\u202ereversed", "a\u200bb", "🚨 now", "العربية"])
def test_every_script_is_taken(at, acknowledged, lin, text):
    assert at(lin, _page(acknowledged, "ask/"), {"text": text}).status_code == 302
    assert at(lin, _page(acknowledged)).status_code == 200


def test_a_disposition_says_what_follows_before_it_is_chosen(at, acknowledged, lin, now_):
    text = at(lin, _page(acknowledged)).content.decode()
    assert "A referral that the JTTF found without nexus is deleted after one year. Rule R-21." in text
    at(lin, _page(acknowledged, "dispose/"), {"disposition": "no_nexus", "words": "A contractor."})
    assert (now_(acknowledged).status, now_(acknowledged).disposition) == (State.DISPOSED, "no_nexus")


def test_the_supervisor_closes_with_the_suggested_word(at, do, acknowledged, lin, omar, now_):
    do(dispose, acknowledged, lin, disposition="no_nexus")
    page = at(omar, _page(acknowledged))
    assert page.context["forms"]["close"]["disposition"].initial == "UNFOUNDED"
    assert at(omar, _page(acknowledged, "close/"), {"disposition": ""}).status_code == 422
    at(omar, _page(acknowledged, "close/"), {"disposition": "UNFOUNDED"})
    assert now_(acknowledged).status == State.CLOSED


def test_feedback_has_two_boxes_and_the_second_is_empty(at, acknowledged, lin):
    page = at(lin, _page(acknowledged))
    assert page.context["forms"]["feedback"]["releasable"].value() is None
    at(lin, _page(acknowledged, "feedback/"), {"for_center": "Useful.", "releasable": ""})
    with acting(courier()):
        assert Feedback.objects.unguarded().get().releasable == ""


def test_a_call_is_logged_at_a_time_people_type(at, approved, amir, now_, words):
    page = at(amir, _page(approved, "phone/"), {"reached": "SA Lin", "called_at": "12:01 am"})
    assert page.status_code == 302
    assert "phoned" in words(approved)
    assert now_(approved).called_at <= timezone.now()


def test_a_time_that_is_none_is_refused(at, approved, amir):
    page = at(amir, _page(approved, "phone/"), {"reached": "SA Lin", "called_at": "late"})
    assert page.context["form"].errors["called_at"] == ["Enter a time such as 10:58 pm or 22:58."]


def test_a_withdrawal_asks_what_becomes_of_the_tip(at, sent, omar, now_):
    page = at(omar, _page(sent, "withdraw/"), {"reason": "A contractor."})
    assert page.status_code == 422
    assert "Say how the center closes it" in page.content.decode()
    at(omar, _page(sent, "withdraw/"), {"reason": "A contractor.", "disposition": "UNFOUNDED"})
    assert now_(sent).status == State.WITHDRAWN


def test_a_withdrawn_one_shows_its_office_the_reason_and_no_more(at, sent, omar, lin):
    at(omar, _page(sent, "withdraw/"), {"reason": "A contractor.", "disposition": "UNFOUNDED"})
    text = at(lin, _page(sent)).content.decode()
    assert "A contractor." in text
    assert "gray pickup" not in text
    assert "cut the chain" not in text


def test_a_failed_hand_over_shows_its_next_try_and_the_phone(at, approved, omar):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=approved.pk).update(
            fault="GatewayFault: The JTTF's system answered 500.", attempts=3
        )
    text = at(omar, _page(approved)).content.decode()
    assert "Next try" in text
    assert "The JTTF&#x27;s system answered 500." in text
    assert "Phone instead" in text
    assert "GatewayFault" not in text


def test_the_office_cannot_do_the_centers_acts_nor_the_center_theirs(at, sent, lin, omar):
    for act in ("approve/", "renew/", "answer/", "withdraw/", "close/", "also/"):
        assert at(lin, _page(sent, act), {}).status_code == 403
    for act in ("acknowledge/", "assign/", "ask/", "dispose/", "feedback/"):
        assert at(omar, _page(sent, act), {}).status_code == 403


def test_feedback_is_shown_to_the_center_whole(at, do, acknowledged, lin, amir):
    do(write_feedback, acknowledged, lin, for_center="Ties to a matter.", releasable="Thank you.")
    text = at(amir, _page(acknowledged)).content.decode()
    assert "Ties to a matter." in text
    assert "Passed on" in text
