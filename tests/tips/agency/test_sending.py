"""The four-step form of an officer: kept while it is written, sent once, refused in words."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from tests.racing import at_once
from tips.agency.drafting import begun_draft, draft_of
from tips.agency.sending import send
from tips.intake.drafts.sealed import save_step
from tips.models import Attachment, Draft, Involved

from .conftest import STORY

EVENT, PLACE, PEOPLE, CHECK = (f"/agency/report/{step}" for step in ("", "place-time/", "people/", "check/"))
PLACED = {
    "happened_on_month": "11", "happened_on_day": "19", "happened_on_year": "2025",
    "about": "9:40 pm", "place": "Ridge Road substation",
}  # fmt: skip
SEEN = {"vehicle-1-kept": "1", "vehicle-1-make": "White van", "vehicle-1-plate": "7KX"}


def _file(name="gate.txt", body=b"a note about the gate"):
    return SimpleUploadedFile(name, body, "text/plain")


@pytest.fixture
def written(desk, dana, calder):
    """A draft with every step told, ready to be checked."""
    desk(dana, EVENT, {"story": STORY, "case_number": "26-100", "ongoing": "no", "units": "yes"})
    desk(dana, PLACE, PLACED | {"county": calder.pk})
    desk(dana, PEOPLE, SEEN)
    return dana


def test_four_steps_make_one_report_of_the_agency(desk, written, tips, sheriff, calder, host):
    answer = desk(written, CHECK, {"truth": "on"})
    [tip] = tips()
    assert answer.url == f"/agency/reports/{tip.number}/"
    assert (tip.narrative, tip.source, tip.agency_id) == (STORY, "partner", sheriff.pk)
    assert (tip.case_number, tip.ongoing, tip.county, tip.place) == (
        "26-100", "no", calder, "Ridge Road substation",
    )  # fmt: skip
    assert tip.flags == ["Units on scene"]
    assert tip.submitted_by == written
    with acting(courier()):
        assert Involved.objects.unguarded().get(tip=tip).plate == "7KX"
    assert AuditEntry.objects.get(verb="submit").actor == written


def test_only_the_story_must_be_told(desk, dana, tips, host):
    for step, said in ((EVENT, {"story": STORY}), (PLACE, {}), (PEOPLE, {}), (CHECK, {"truth": "on"})):
        desk(dana, step, said)
    assert [tip.narrative for tip in tips()] == [STORY]


def test_danger_now_makes_it_immediate(desk, dana, tips, host):
    for step, said in (
        (EVENT, {"story": STORY, "danger": "yes"}), (PLACE, {}), (PEOPLE, {}), (CHECK, {"truth": "on"}),
    ):  # fmt: skip
        desk(dana, step, said)
    assert tips()[0].get_priority_display() == "Immediate"


def test_a_second_press_finds_the_same_report(desk, written, tips, as_):
    reference = str(draft_of(as_(written)).row.reference)
    first = desk(written, CHECK, {"truth": "on", "draft": reference})
    second = desk(written, CHECK, {"truth": "on", "draft": reference})
    assert first.url == second.url
    assert len(tips()) == 1


def test_an_empty_story_is_refused_and_the_rest_is_kept(desk, dana):
    page = desk(dana, EVENT, {"story": "  ", "case_number": "26-100"})
    assert page.status_code == 422
    assert "Tell us what happened" in page.content.decode()
    assert "26-100" in page.content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"happened_on_year": "2099"}, "is still to come"),
        ({"happened_on_month": "2", "happened_on_day": "30"}, "is not a day in the calendar"),
        ({"happened_on_day": ""}, "Enter the day too"),
    ],
)
def test_days_that_cannot_be_are_refused_in_words(desk, dana, changes, sentence):
    desk(dana, EVENT, {"story": STORY})
    page = desk(dana, PLACE, PLACED | changes)
    assert (page.status_code, sentence in page.content.decode()) == (422, True)
    assert "Ridge Road substation" in page.content.decode()


@pytest.mark.parametrize("story", ["a\x00b", "x" * 20_001, "\u202ereversed\u200b", "🚨 العربية"])
def test_every_kind_of_text_is_taken_or_refused_in_words(desk, dana, story):
    page = desk(dana, EVENT, {"story": story})
    assert page.status_code in {302, 422}
    assert desk(dana, EVENT).status_code == 200


def test_a_step_cannot_be_jumped_over(desk, dana):
    assert desk(dana, CHECK).url == EVENT
    desk(dana, EVENT, {"story": STORY})
    assert desk(dana, CHECK).url == PLACE


def test_the_tick_is_asked_for(desk, written, tips):
    page = desk(written, CHECK, {})
    assert (page.status_code, tips()) == (422, [])
    assert "Tick “This is true as far as I know”" in page.content.decode()


def test_typing_is_kept_without_sending(desk, dana, as_):
    page = desk(dana, EVENT, {"story": "Half a sen"}, headers={"X-Autosave": "1"})
    assert page.content.decode().startswith("Draft saved at")
    assert "Half a sen" in desk(dana, EVENT).content.decode()


def test_a_draft_is_its_officers_own(desk, dana, felix, agnes):
    desk(dana, EVENT, {"story": "Dana's own words"})
    for other in (felix, agnes):
        assert "own words" not in desk(other, EVENT).content.decode()


def test_what_is_typed_lies_sealed_in_the_database(desk, dana):
    desk(dana, EVENT, {"story": "Words nobody may read yet"})
    assert b"Words nobody" not in bytes(Draft.objects.get().body)


def test_two_windows_share_one_draft(desk, dana, as_):
    assert begun_draft(as_(dana)).row.pk == begun_draft(as_(dana)).row.pk
    assert Draft.objects.filter(user=dana).count() == 1


def test_a_draft_that_ran_out_begins_anew_with_what_was_just_typed(desk, dana):
    desk(dana, EVENT, {"story": STORY})
    Draft.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert desk(dana, PLACE, PLACED).status_code == 302
    assert desk(dana, PEOPLE).url == EVENT
    assert "Ridge Road" not in desk(dana, EVENT).content.decode()


def test_a_draft_can_be_thrown_away(desk, dana):
    desk(dana, EVENT, {"story": STORY})
    desk(dana, EVENT, {"over": "1"})
    assert not Draft.objects.exists()


def test_files_go_with_the_report(desk, written, tips):
    desk(written, EVENT, {"story": STORY, "files": [_file()], "upload": "1"})
    desk(written, CHECK, {"truth": "on"})
    with acting(courier()):
        [file] = Attachment.objects.unguarded().filter(tip=tips()[0])
    assert (file.name, file.state, file.clean_wanted) == ("gate.txt", "checking", False)


@pytest.mark.parametrize(
    ("name", "body"), [("run.exe", b"MZ\x90\x00"), ("empty.txt", b""), ("p.pdf", b"no pdf")]
)
def test_a_file_that_cannot_be_taken_says_why_and_loses_no_words(desk, dana, name, body):
    page = desk(dana, EVENT, {"story": STORY, "files": [_file(name, body)]})
    assert page.status_code == 422
    assert STORY in page.content.decode()


def test_the_same_case_number_points_at_the_report_there_is(desk, dana, sheriff_tip, as_):
    with acting(courier()):
        type(sheriff_tip).objects.unguarded().filter(pk=sheriff_tip.pk).update(case_number="26-100")
    desk(dana, EVENT, {"story": STORY, "case_number": "26-100"})
    page = desk(dana, PLACE).content.decode()
    assert "Your agency sent the same case number" in page
    assert sheriff_tip.number in page


def test_another_agencys_case_number_says_nothing(desk, felix, sheriff_tip):
    with acting(courier()):
        type(sheriff_tip).objects.unguarded().filter(pk=sheriff_tip.pk).update(case_number="26-100")
    desk(felix, EVENT, {"story": STORY, "case_number": "26-100"})
    assert sheriff_tip.number not in desk(felix, PLACE).content.decode()


@pytest.mark.parametrize("name", ["amir", "lin", "rhea", "axel", "root"])
def test_the_form_is_for_people_who_report(request, desk, name):
    assert desk(request.getfixturevalue(name), EVENT).status_code == 403


def test_two_sends_at_once_are_one_report(committed, dana, host, as_, tips):
    by = as_(dana)
    draft = begun_draft(by)
    save_step(draft, "event", {"story": STORY})

    def press():
        with acting(by):
            return send(draft_of(by) or draft, by=by)

    numbers = at_once(press, press)
    assert len(tips()) == 1
    assert numbers == [tips()[0].number] * 2
