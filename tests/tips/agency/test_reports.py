"""What an agency sees of its own reports: plain words, questions, thanks, and nothing of anybody else's."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from tests.tips.referrals.conftest import BASIS, INTRUSION
from tips.agency.reports import own_reports, plain_word, weeks
from tips.intake.choices import Status
from tips.models import Addition, Attachment, Mailbox, Message, Tip
from tips.referrals.services import determine_nexus
from tips.vetting.services import claim, record_behaviors

LIST = "/agency/reports/"


def test_an_agency_lists_its_own_reports_only(desk, sheriff_tip, fire_tip, dana, felix):
    assert [row["number"] for row in desk(dana, LIST).context["listing"].rows] == [sheriff_tip.number]
    assert [row["number"] for row in desk(felix, LIST).context["listing"].rows] == [fire_tip.number]


def test_the_counts_are_of_its_own_reports_only(desk, sheriff_tip, fire_tip, felix):
    facets = {facet["key"]: facet["values"] for facet in desk(felix, LIST).context["listing"].facets}
    assert [(value["label"], value["count"]) for value in facets["by"]] == [("Felix", 1)]
    assert sum(value["count"] for value in facets["status"]) == 1


def test_another_agencys_report_is_not_there(desk, sheriff_tip, felix):
    withheld, absent = desk(felix, f"{LIST}{sheriff_tip.number}/"), desk(felix, f"{LIST}FC-26-99999/")
    assert (withheld.status_code, absent.status_code) == (404, 404)


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.RECEIVED, "Received"), (Status.TRIAGE, "Being read"), (Status.WAITING, "Being read"),
        (Status.VETTING, "Being read"), (Status.UNDECIDED, "Being read"), (Status.REFERRED, "Passed on"),
        (Status.CLOSED, "Closed"),
    ],
)  # fmt: skip
def test_every_state_has_its_plain_word(status, word):
    tip = Tip(status=status)
    tip.asked = False
    assert plain_word(tip) == word


def test_a_question_is_what_an_agency_sees_first(desk, asked, dana, as_):
    with acting(as_(dana)):
        assert plain_word(own_reports(as_(dana)).get()) == "Question for you"
    page = desk(dana, f"{LIST}{asked.number}/").content.decode()
    assert "Which gate camera?" in page


def test_an_answer_reaches_the_center_and_the_question_is_gone(desk, asked, dana, ines, as_):
    question = desk(dana, f"{LIST}{asked.number}/").context["questions"][0]["message"]
    answer = desk(dana, f"{LIST}{asked.number}/answer/", {"question": question.pk, "text": "The north one."})
    assert answer.status_code == 302
    assert desk(dana, f"{LIST}{asked.number}/").context["questions"] == []
    with acting(as_(ines)):
        assert Message.objects.visible_to(as_(ines)).filter(text="The north one.", by=dana).exists()


def test_an_empty_answer_is_refused_and_the_question_stays(desk, asked, dana):
    question = desk(dana, f"{LIST}{asked.number}/").context["questions"][0]["message"]
    page = desk(dana, f"{LIST}{asked.number}/answer/", {"question": question.pk, "text": " "})
    assert page.status_code == 422
    assert "Write your answer first." in page.content.decode()


def test_an_answer_to_an_answered_question_is_not_lost(desk, asked, dana, agnes):
    question = desk(dana, f"{LIST}{asked.number}/").context["questions"][0]["message"]
    for person, text in ((dana, "The north one."), (agnes, "Both, I think.")):
        desk(person, f"{LIST}{asked.number}/answer/", {"question": question.pk, "text": text})
    with acting(courier()):
        assert Addition.objects.unguarded().get().text == "Both, I think."


@pytest.mark.parametrize("number", ["", "0", "abc", "999999999", "²"])
def test_an_answer_to_no_question_is_added(desk, asked, dana, number):
    desk(dana, f"{LIST}{asked.number}/answer/", {"question": number, "text": "The north one."})
    with acting(courier()):
        assert Addition.objects.unguarded().count() == 1


def test_facts_and_files_can_be_added(desk, sheriff_tip, dana):
    file = SimpleUploadedFile("note.txt", b"plate ends 7KX", "text/plain")
    desk(dana, f"{LIST}{sheriff_tip.number}/add/", {"text": "It was back.", "files": [file]})
    with acting(courier()):
        assert Addition.objects.unguarded().get().text == "It was back."
        assert Attachment.objects.unguarded().get().name == "note.txt"


def test_nothing_to_add_is_said(desk, sheriff_tip, dana):
    page = desk(dana, f"{LIST}{sheriff_tip.number}/add/", {"text": ""})
    assert (page.status_code, "Write something or choose a file first" in page.content.decode()) == (
        422,
        True,
    )


def test_other_agencies_add_and_answer_nothing(desk, asked, felix):
    for act in ("answer/", "add/"):
        assert desk(felix, f"{LIST}{asked.number}/{act}", {"text": "x", "question": "1"}).status_code == 404


def test_what_was_sent_is_shown_unaltered(desk, sheriff_tip, dana):
    assert "About 9:40 pm a gray pickup" in desk(dana, f"{LIST}{sheriff_tip.number}/").content.decode()


def test_reading_ones_own_report_is_in_the_trail(desk, sheriff_tip, dana):
    desk(dana, f"{LIST}{sheriff_tip.number}/")
    entry = AuditEntry.objects.get(verb="read", kind="tip")
    assert (entry.actor, entry.rule) == (dana, "A-01+N-02")


def test_a_finding_is_never_shown(desk, sheriff_tip, dana, ines, amir, as_, meridian_office):
    for person, act, said in (
        (ines, claim, {}),
        (ines, record_behaviors, {"answer": "yes", "behaviors": INTRUSION}),
        (amir, determine_nexus, {"answer": "potential", "basis": BASIS, "office": meridian_office}),
    ):
        with acting(as_(person)):
            act(sheriff_tip, by=as_(person), **said)
    text = desk(dana, f"{LIST}{sheriff_tip.number}/").content.decode()
    assert "Passed on" in text
    for never in ("nexus", "JTTF", "FBI", "INTRSN", BASIS, "Amir", "Ines"):
        assert never not in text


def test_thanks_stand_apart_from_the_talk(desk, sheriff_tip, dana):
    with acting(courier()):
        mailbox = Mailbox.objects.unguarded().get(tip=sheriff_tip)
        Message(mailbox=mailbox, side="center", text="Your report was useful.", thanks=True).save()
    page = desk(dana, f"{LIST}{sheriff_tip.number}/")
    assert [one.text for one in page.context["thanks"]] == ["Your report was useful."]
    assert page.context["thread"] == []
    assert "Your report was useful." in desk(dana, "/agency/").content.decode()


def test_a_file_is_handed_over_once_it_is_checked(desk, sheriff_tip, dana, felix):
    file = SimpleUploadedFile("note.txt", b"plate ends 7KX", "text/plain")
    desk(dana, f"{LIST}{sheriff_tip.number}/add/", {"text": "", "files": [file]})
    with acting(courier()):
        found = Attachment.objects.unguarded().get()
    address = f"{LIST}{sheriff_tip.number}/files/{found.reference}/"
    assert desk(dana, address).status_code == 404
    with acting(courier()):
        Attachment.objects.unguarded().update(state="clean")
    answer = desk(dana, address)
    assert (answer.status_code, answer["Content-Disposition"]) == (200, 'attachment; filename="note.txt"')
    assert b"".join(answer.streaming_content) == b"plate ends 7KX"
    assert desk(felix, address).status_code == 404


@pytest.mark.parametrize(
    "link",
    [
        "?status=received",
        "?status=nonsense",
        "?sent=30",
        "?sent=x",
        "?by=²",
        "?page=-1",
        "?page=9999999",
        "?x=1",
    ],
)
def test_every_address_of_the_list_answers(desk, sheriff_tip, dana, link):
    assert desk(dana, LIST + link).status_code == 200


def test_the_filters_narrow(desk, sheriff_tip, asked, dana):
    assert desk(dana, f"{LIST}?status=question").context["listing"].rows != []
    assert desk(dana, f"{LIST}?status=closed").context["listing"].rows == []


def test_the_home_page_counts_and_asks(desk, asked, dana, felix, host):
    page = desk(dana, "/agency/")
    own = page.context["own"]
    assert [question.text for question in own.questions] == ["Which gate camera?"]
    assert own.counts == {"sent": 1, "read": 0, "acted": 0}
    assert desk(felix, "/agency/").context["own"].counts == {"sent": 0, "read": 0, "acted": 0}
    assert "Nothing needs you today." in desk(felix, "/agency/").content.decode()


def test_the_weeks_are_counted_oldest_first(sheriff_tip, dana, as_):
    with acting(as_(dana)):
        assert weeks(as_(dana)) == [0] * 12 + [1]
