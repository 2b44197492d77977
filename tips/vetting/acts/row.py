"""What every act on a tip begins and ends with: the locked row, and the row as it was left."""

from django.core.exceptions import PermissionDenied

from privacy.access.duties import Duty
from privacy.access.placing import PLACED
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from tips.intake.access import PLACED_TIP, place_mailbox, place_tip
from tips.intake.choices import Priority
from tips.intake.identities import place_identities
from tips.intake.lifecycle import LIFECYCLE
from tips.intake.mailboxes import word_for
from tips.intake.models import Mailbox, Tip

STALE = (
    "Somebody changed this tip after you opened the page. What you typed is kept: "
    "read what changed, then save again."
)
CALL_FIRST = (
    "Call first. This tip is immediate: it stays in the queue until a call is logged. No approval is needed."
)
WORKERS = (Duty.TRIAGE, Duty.VET)


def locked(tip: Tip, *, by: Standing, version: int | None = None) -> Tip:
    """Return a tip's row, locked, for somebody charged with working on tips.

    ``version`` is the one its page showed; a row that moved on since raises ``StepNotOpen``.
    """
    if not any(by.may(duty) for duty in WORKERS):
        raise PermissionDenied("This is for people who work the intake queue or vet tips.")
    row = LIFECYCLE.lock(tip, by=by)
    if version is not None and version != row.version:
        raise StepNotOpen(STALE)
    return row


def keep(row: Tip, verb: str, *, by: Standing, purpose: str = "", detail=None, **changes) -> Tip:
    """Save what an act changed on a locked row without moving it, and write the line in the trail."""
    for name, value in changes.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*changes, "version"])
    audit(by, verb, row, purpose=purpose, fields=list(changes), detail=detail)
    return row


def move(row: Tip, verb: str, *, by: Standing, purpose: str = "", detail=None, **changes) -> Tip:
    """Take one step of the lifecycle and place the tip and its mailbox anew for what it now is."""
    step = LIFECYCLE.step(row, verb, by=by)
    for name, value in changes.items():
        setattr(row, name, value)
    place_tip(row)
    placed = {name: getattr(row, name) for name in PLACED_TIP}
    version = row.version + 1
    LIFECYCLE.take(row, step, by=by, purpose=purpose, detail=detail, version=version, **changes, **placed)
    _keep_mailbox(row, by)
    if "record_class" in changes:
        place_identities(row)
    return row


def call_first(row: Tip) -> None:
    """Refuse to let an immediate tip out of the queue before anybody was reached."""
    if row.priority == Priority.IMMEDIATE and row.called_at is None:
        raise StepNotOpen(CALL_FIRST)


def _keep_mailbox(row: Tip, by: Standing) -> None:
    """Keep the mailbox's label, word and clock those of its tip."""
    mailbox = Mailbox.objects.visible_to(by).select_for_update(of=("self",)).filter(tip=row).first()
    if mailbox is not None:
        mailbox.tip = row
        mailbox.word, mailbox.purge_at = word_for(row, mailbox), row.purge_at
        place_mailbox(mailbox, keys=mailbox.rule_keys).save(update_fields=[*PLACED, "word", "purge_at"])
