"""Two-way contact with whoever sent a tip, with or without a name."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.deciding import fetch
from privacy.access.standing import Standing, courier, mailbox_holder
from privacy.audit.hearing import heard_all_the_same
from privacy.audit.trail import record as audit
from privacy.disclosures.services import wake
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away

from .choices import MailboxWord, Side, Status
from .filing import KeptFile, attach_files
from .hearing import HEAR
from .models import Addition, Mailbox, Message, Tip
from .receipts import mailbox_reference
from .text import tidy


def open_mailbox(code_digest: bytes) -> Mailbox | None:
    """Return the mailbox a receipt code opens and note that it was opened, or None for every failure."""
    holder = mailbox_holder(str(mailbox_reference(code_digest)))
    with acting(holder), transaction.atomic():
        mailbox = Mailbox.objects.visible_to(holder).filter(code_digest=code_digest).first()
        if mailbox:
            mailbox.opened_at = timezone.now()
            mailbox.save(update_fields=["opened_at"])
            audit(holder, "open mailbox", mailbox)
    return mailbox


def mailbox_of(reference: UUID | str, *, by: Standing) -> Mailbox:
    """Return a mailbox this reader may see; withheld and absent look alike."""
    return fetch(Mailbox.objects.visible_to(by), reference=reference)


@transaction.atomic
def ask_submitter(tip: Tip, *, by: Standing, text: str, answer_by: date | None = None) -> Message:
    """Put a question to whoever sent a tip.

    Raises:
        StepNotOpen: nobody can open the mailbox, or its holder wants no more questions.
    """
    turn_away({"text": text})
    mailbox = fetch(Mailbox.objects.visible_to(by).select_for_update(of=("self",)), tip_id=tip.pk)
    if mailbox.stopped_at:
        raise StepNotOpen("The submitter asked not to be contacted again.")
    if mailbox.code_digest is None and not tip.agency_id:
        raise StepNotOpen("Nobody holds a code for this report's mailbox, so a question would reach nobody.")
    text = tidy(text)
    # A form sent again because its answer was lost asks the same thing, and it is asked once.
    if asked := open_questions(mailbox, by=by).filter(text=text, by=by.user_id).first():
        return asked
    message = Message(
        mailbox=mailbox,
        side=Side.CENTER,
        by_id=by.user_id,
        text=text,
        question=True,
        answer_by=answer_by,
    )
    message.save(force_insert=True)
    audit(by, "ask submitter", tip, detail={"message": message.pk})
    keep_word(tip)
    return message


@heard_all_the_same
@transaction.atomic
def answer(mailbox: Mailbox, *, by: Standing, text: str, question: Message | None = None) -> Message:
    """Write to the center from a mailbox, in answer to a question or not.

    Raises:
        StepNotOpen: the question was answered already.
    """
    turn_away({"text": text})
    mailbox = _locked(mailbox, by)
    if question is not None and not _open(question, mailbox, by):
        raise StepNotOpen("That question was answered already. You can add to your report instead.")
    message = Message(
        mailbox=mailbox, side=Side.SUBMITTER, by_id=by.user_id, text=tidy(text), answers=question
    )
    message.save(force_insert=True)
    audit(by, "answer", mailbox, detail={"message": message.pk})
    _keep_word(mailbox.tip_id)
    wake(HEAR, mailbox.tip_id)
    return message


@heard_all_the_same
@transaction.atomic
def add_facts(
    mailbox: Mailbox, *, by: Standing, text: str, files: Iterable[KeptFile] = ()
) -> Addition | None:
    """Add words and files to a tip after it was sent; they stand in its mailbox too.

    Whoever adds may not read the tip, so the addition itself is written by the courier. Returns None
    where nothing came but the words this side wrote last: a form whose answer was lost is sent again.
    """
    turn_away({"text": text})
    mailbox = _locked(mailbox, by)
    text, files = tidy(text), list(files)
    if text and not files and _said_last(mailbox, by) == text:
        return None
    if text:
        Message(mailbox=mailbox, side=Side.SUBMITTER, by_id=by.user_id, text=text).save(force_insert=True)
    with acting(courier()):
        tip = Tip.objects.unguarded().only("pk").get(pk=mailbox.tip_id)
        addition = Addition(tip=tip, side=Side.SUBMITTER, by_id=by.user_id, text=text)
        addition.save(force_insert=True)
        attach_files(tip, files)
    audit(by, "add facts", mailbox, detail={"addition": addition.pk, "files": len(files)})
    wake("tips.read_tip", tip.pk)
    wake("tips.check_files", tip.pk)
    wake(HEAR, tip.pk)
    return addition


@heard_all_the_same
@transaction.atomic
def stop_contact(mailbox: Mailbox, *, by: Standing) -> Mailbox:
    """Take no more questions in this mailbox; its holder may still add to the report."""
    mailbox = _locked(mailbox, by)
    if mailbox.stopped_at is None:
        mailbox.stopped_at = timezone.now()
        mailbox.save(update_fields=["stopped_at"])
        audit(by, "stop contact", mailbox)
    return mailbox


def keep_word(tip: Tip) -> None:
    """Bring a mailbox's plain word and its end in step with its tip; call it when a tip's status changed."""
    _keep_word(tip.pk)


def _keep_word(tip_id: int) -> None:
    with acting(courier()):
        tip = Tip.objects.unguarded().only("status", "purge_at").filter(pk=tip_id).order_by("pk").first()
        mailbox = Mailbox.objects.unguarded().select_for_update(of=("self",)).filter(tip_id=tip_id).first()
        if tip is None or mailbox is None:
            return
        mailbox.word, mailbox.purge_at = word_for(tip, mailbox), tip.purge_at
        mailbox.save(update_fields=["word", "purge_at"])


def word_for(tip: Tip, mailbox: Mailbox) -> MailboxWord:
    """Return the plain word a submitter sees; never a vetting result."""
    if tip.status == Status.CLOSED:
        return MailboxWord.CLOSED
    if mailbox.messages.unguarded().filter(question=True, answer=None).exists():
        return MailboxWord.ASKED
    return MailboxWord.RECEIVED if tip.status == Status.RECEIVED else MailboxWord.READING


def open_questions(mailbox: Mailbox, *, by: Standing):
    """Return the center's questions that still wait for an answer, oldest first."""
    rows = Message.objects.visible_to(by).filter(mailbox=mailbox, question=True, side=Side.CENTER)
    return rows.filter(answer=None)


def _open(question: Message, mailbox: Mailbox, by: Standing) -> bool:
    return open_questions(mailbox, by=by).filter(pk=question.pk).exists()


def _said_last(mailbox: Mailbox, by: Standing) -> str:
    said = Message.objects.visible_to(by).filter(mailbox=mailbox, side=Side.SUBMITTER)
    last = said.order_by("-at", "-pk").first()
    return last.text if last else ""


def _locked(mailbox: Mailbox, by: Standing) -> Mailbox:
    return fetch(Mailbox.objects.visible_to(by).select_for_update(of=("self",)), pk=mailbox.pk)
