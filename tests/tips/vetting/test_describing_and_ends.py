"""Titles, grades, notes; closing, concluding after the JTTF, and opening again."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import MailboxWord, Status
from tips.models import Addition, Mailbox, Note
from tips.vetting.services import (
    add_note,
    claim,
    close_tip,
    conclude,
    describe,
    grade,
    record_behaviors,
    record_determination,
    reopen_tip,
)

from .conftest import GROUP_A

POTENTIAL = {"answer": "potential", "basis": "A forced entry and filming of the controls together."}


def test_a_tip_is_described_but_its_words_are_never_altered(do, sheriff_tip, ines, marlow):
    tip = do(
        describe, sheriff_tip, ines, title="Chain cut", county=marlow, sector="Water", place="Ridge Road"
    )
    assert (tip.title, tip.county, tip.sector, tip.place) == ("Chain cut", marlow, "Water", "Ridge Road")
    assert tip.narrative == sheriff_tip.narrative
    with pytest.raises(ValueError, match="narrative"):
        do(describe, tip, ines, narrative="Nothing")
    with pytest.raises(ValidationError, match="title"):
        do(describe, tip, ines, title=" ")


def test_describing_it_as_it_is_changes_nothing(do, sheriff_tip, ines):
    assert do(describe, sheriff_tip, ines, title=sheriff_tip.title).version == sheriff_tip.version


def test_source_and_content_are_graded_apart(do, sheriff_tip, ines):
    tip = do(grade, sheriff_tip, ines, reliability="usually", validity="probable")
    assert (tip.reliability, tip.validity) == ("usually", "probable")
    with pytest.raises(ValidationError, match="both source and content"):
        do(grade, tip, ines, reliability="usually", validity="")


def test_a_note_is_kept_with_its_writer(do, sheriff_tip, ines, as_):
    note = do(add_note, sheriff_tip, ines, text="  Called the plant. ")
    assert (note.text, note.by) == ("Called the plant.", ines)
    with pytest.raises(ValidationError, match="Write the note first"):
        do(add_note, sheriff_tip, ines, text="")


def test_closing_starts_the_clock_and_tells_the_mailbox(do, claimed, ines, as_):
    tip = do(close_tip, claimed, ines, disposition="TRANSFER", note="Handed to the next state's center.")
    assert (tip.status, tip.disposition, tip.due_at) == (Status.CLOSED, "TRANSFER", None)
    assert (tip.purge_at - timezone.now()).days == 89
    with acting(as_(ines)):
        assert Mailbox.objects.visible_to(as_(ines)).get(tip=tip).word == MailboxWord.CLOSED
        assert Note.objects.visible_to(as_(ines)).get(tip=tip).text.startswith("Handed")


def test_a_duplicate_names_the_tip_that_holds_the_event(do, claimed, urgent, ines):
    with pytest.raises(ValidationError, match="duplicate of itself"):
        do(close_tip, claimed, ines, disposition="DUPLICATE", duplicate_of=claimed)
    tip = do(close_tip, claimed, ines, disposition="DUPLICATE", duplicate_of=urgent)
    assert tip.duplicate_of == urgent


def test_a_tip_in_part_two_is_not_closed_past_its_reviewer(do, matched, amir):
    with pytest.raises(StepNotOpen, match="in review"):
        do(close_tip, matched, amir, disposition="NO_BEHAVIOR")


def test_a_tip_is_opened_again_for_new_facts_only(do, claimed, ines, amir, as_):
    closed = do(close_tip, claimed, ines, disposition="INSUFFICIENT")
    with pytest.raises(ValidationError) as refused:
        do(reopen_tip, closed, amir, reason="", new_facts=" ")
    assert len(refused.value.messages) == 2
    tip = do(reopen_tip, closed, amir, reason="A second caller", new_facts="The same plate at 2 am.")
    assert (tip.status, tip.claimed_by, tip.disposition) == (Status.TRIAGE, amir, "")
    assert tip.purge_at > timezone.now() + timedelta(days=179)
    with acting(as_(amir)):
        assert Addition.objects.visible_to(as_(amir)).get(tip=tip).text == "The same plate at 2 am."


def test_an_open_tip_is_not_opened_again(do, claimed, amir):
    with pytest.raises(StepNotOpen):
        do(reopen_tip, claimed, amir, reason="x", new_facts="y")


def test_after_reopening_the_reviewers_may_change_places(do, matched, amir, ines):
    none = {"answer": "none", "basis": "Explained.", "disposition": "UNFOUNDED"}
    closed = do(record_determination, matched, amir, **none)
    tip = do(reopen_tip, closed, amir, reason="A second caller", new_facts="He was back.")
    tip = do(record_behaviors, tip, amir, answer="yes", behaviors=GROUP_A)
    assert do(record_determination, tip, ines, **none).status == Status.CLOSED


def test_a_nexus_that_is_opened_again_keeps_who_determined_it(do, matched, amir, omar):
    referred = do(record_determination, matched, amir, **POTENTIAL)
    closed = do(conclude, referred, omar, disposition="UNFOUNDED")
    assert (closed.status, (closed.purge_at - timezone.now()).days) == (Status.CLOSED, 364)
    tip = do(reopen_tip, closed, amir, reason="A second caller", new_facts="He was back.")
    assert (tip.record_class, tip.determined_by) == ("T2", amir)
    with pytest.raises(PermissionDenied, match="someone else has to record part 1"):
        do(record_behaviors, tip, amir, answer="yes", behaviors=GROUP_A)


def test_only_a_supervisor_concludes(do, matched, amir, sofia, omar):
    referred = do(record_determination, matched, amir, **POTENTIAL)
    with pytest.raises(PermissionDenied):
        do(conclude, referred, sofia)
    assert do(conclude, referred, omar).disposition == "ISE_SAR"


@pytest.mark.parametrize("act", [add_note, describe, grade, close_tip, reopen_tip])
def test_people_without_the_duty_change_nothing(do, claimed, priya, act):
    said = {
        add_note: {"text": "x"}, describe: {"title": "x"},
        grade: {"reliability": "usually", "validity": "probable"},
        close_tip: {"disposition": "TRANSFER"}, reopen_tip: {"reason": "x", "new_facts": "y"},
    }  # fmt: skip
    with pytest.raises(PermissionDenied):
        do(act, claimed, priya, **said[act])


def test_a_new_tip_is_claimed_before_it_is_closed(do, sheriff_tip, ines):
    with pytest.raises(StepNotOpen):
        do(close_tip, sheriff_tip, ines, disposition="TRANSFER")
    assert do(close_tip, do(claim, sheriff_tip, ines), ines, disposition="TRANSFER").status == Status.CLOSED
