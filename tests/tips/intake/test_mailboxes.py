"""Two-way contact without a name."""

import pytest
from django.db import connection

from privacy.access.acting import acting
from privacy.access.standing import courier, mailbox_holder
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import MailboxWord, Source
from tips.intake.codes import new_code
from tips.intake.mailboxes import (
    add_facts,
    answer,
    ask_submitter,
    keep_word,
    mailbox_of,
    open_mailbox,
    open_questions,
    stop_contact,
)
from tips.intake.models import Addition, Mailbox, Message, Tip
from tips.intake.receipts import digest_of
from tips.intake.services import Report, submit_tip

TABLES_OF_A_TIP = [
    "tips_tip", "tips_addition", "tips_attachment", "tips_involved", "tips_identity",
    "tips_mention", "tips_note", "tips_behaviormatch", "tips_referral", "tips_calllog",
]  # fmt: skip


@pytest.fixture
def question(public_tip, as_, ines):
    standing = as_(ines)
    with acting(standing):
        tip = Tip.objects.visible_to(standing).get(pk=public_tip.pk)
        return ask_submitter(tip, by=standing, text="Which gate was it?")


def test_the_code_opens_the_mailbox_however_it_is_typed(public_tip, code):
    typed = " ".join(code[at : at + 4] for at in range(0, 16, 4)).lower()
    assert open_mailbox(digest_of(typed)).tip_id == public_tip.pk


def test_another_code_opens_nothing(public_tip):
    assert open_mailbox(digest_of(new_code())) is None


def test_a_fresh_mailbox_says_received(mailbox):
    assert mailbox.word == MailboxWord.RECEIVED


@pytest.mark.parametrize("table", TABLES_OF_A_TIP)
def test_whoever_holds_the_code_reads_nothing_of_the_tip(public_tip, mailbox, holder, table):
    with acting(holder), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone()[0] == 0


def test_whoever_holds_the_code_reads_their_own_mailbox_only(public_tip, mailbox, holder, sheriff_tip):
    with acting(holder), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM tips_mailbox")
        assert cursor.fetchall() == [(mailbox.pk,)]


def test_another_holder_cannot_fetch_the_mailbox(mailbox):
    other = mailbox_holder("00000000-0000-4000-8000-000000000000")
    with acting(other):
        assert not Mailbox.objects.visible_to(other).filter(pk=mailbox.pk).exists()


def test_a_question_changes_the_word_and_waits(question, held, mailbox):
    again = mailbox_of(mailbox.reference, by=held)
    assert again.word == MailboxWord.ASKED
    assert [row.text for row in open_questions(again, by=held)] == ["Which gate was it?"]


def test_an_answer_reaches_the_analyst_and_closes_the_question(question, mailbox, holder, as_, ines):
    with acting(holder):
        answer(mailbox, by=holder, text="The north one.", question=question)
        assert mailbox_of(mailbox.reference, by=holder).word == MailboxWord.RECEIVED
    standing = as_(ines)
    with acting(standing):
        said = Message.objects.visible_to(standing).get(answers=question)
    assert said.text == "The north one."


def test_a_question_is_answered_once(question, held, mailbox):
    answer(mailbox, by=held, text="The north one.", question=question)
    with pytest.raises(StepNotOpen):
        answer(mailbox, by=held, text="The south one.", question=question)


def test_added_facts_stand_on_the_tip_and_in_the_mailbox(public_tip, mailbox, holder, as_, ines):
    with acting(holder):
        add_facts(mailbox, by=holder, text="The plate ended in 7KX.\x00")
        said = Message.objects.visible_to(holder).get(mailbox=mailbox)
    standing = as_(ines)
    with acting(standing):
        addition = Addition.objects.visible_to(standing).get(tip=public_tip)
    assert (addition.text, said.text) == ("The plate ended in 7KX.", "The plate ended in 7KX.")


def test_facts_can_be_added_after_the_tip_was_vetted(public_tip, mailbox, holder):
    with acting(courier()):
        tip = Tip.objects.unguarded().get(pk=public_tip.pk)
        tip.record_class = "T1"
        tip.save(update_fields=["record_class"])
    with acting(holder):
        assert add_facts(mailbox, by=holder, text="One more thing.").pk


def test_nobody_is_asked_who_wants_no_more_contact(public_tip, mailbox, holder, as_, ines):
    with acting(holder):
        stop_contact(mailbox, by=holder)
    standing = as_(ines)
    with acting(standing), pytest.raises(StepNotOpen, match="asked not to be contacted"):
        ask_submitter(public_tip, by=standing, text="Which gate?")


def test_a_question_that_would_reach_nobody_is_refused(as_, ines):
    standing = as_(ines)
    with acting(standing):
        tip = submit_tip(Report("A caller saw a drone.", Source.PHONE), by=standing)
        with pytest.raises(StepNotOpen, match="would reach nobody"):
            ask_submitter(tip, by=standing, text="Where?")


def test_the_word_follows_the_tip(public_tip, mailbox, holder, as_, ines):
    standing = as_(ines)
    with acting(standing):
        Tip.objects.visible_to(standing).get(pk=public_tip.pk)
        tip = Tip.objects.visible_to(standing).get(pk=public_tip.pk)
        tip.status = "triage"
        tip.save(update_fields=["status"])
        keep_word(tip)
    with acting(holder):
        assert mailbox_of(mailbox.reference, by=holder).word == MailboxWord.READING


def test_an_officer_answers_for_their_agency_and_no_other(sheriff_tip, as_, ines, dana, felix):
    desk, deputy, firefighter = as_(ines), as_(dana), as_(felix)
    with acting(desk):
        asked = ask_submitter(sheriff_tip, by=desk, text="Which camera?")
    with acting(deputy):
        box = Mailbox.objects.visible_to(deputy).get(tip_id=sheriff_tip.pk)
        assert answer(box, by=deputy, text="Gate 2.", question=asked).by_id == dana.pk
    with acting(firefighter):
        assert not Mailbox.objects.visible_to(firefighter).filter(pk=box.pk).exists()


def test_the_trail_names_acts_and_never_words(question, held, mailbox):
    answer(mailbox, by=held, text="The north one.", question=question)
    told = str(list(AuditEntry.objects.values_list("verb", "detail", "service")))
    assert "answer" in told
    assert "north" not in told
    assert "Which gate" not in told


def test_a_question_sent_again_is_the_same_question(question, public_tip, as_, ines):
    standing = as_(ines)
    with acting(standing):
        tip = Tip.objects.visible_to(standing).get(pk=public_tip.pk)
        assert ask_submitter(tip, by=standing, text="Which gate was it?").pk == question.pk


def test_words_sent_again_because_the_answer_was_lost_stand_once(public_tip, mailbox, holder):
    with acting(holder):
        add_facts(mailbox, by=holder, text="It had a ladder rack.")
        assert add_facts(mailbox, by=holder, text="It had a ladder rack.") is None
        assert Message.objects.visible_to(holder).filter(mailbox=mailbox).count() == 1
        assert add_facts(mailbox, by=holder, text="And it came back.") is not None
