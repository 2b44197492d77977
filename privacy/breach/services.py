"""The acts of a breach case: open, tell the owners, note that people were told, close."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.once import in_line
from privacy.retention.acts.telling import tell
from privacy.retention.choices import NoticeWord

from .choices import BreachStatus, Conclusion
from .clocks import OWNERS, PEOPLE, span
from .models import BreachCase, BreachLine, next_breach
from .path import PATH

NOTHING = "The trail tells of no record that was shown then. There is no breach to open."
UNTOLD = (
    "People whose identity was seen have to be told before this is closed as a breach. Note how they were."
)


@transaction.atomic
def open_breach(
    lines: Iterable[BreachLine], *, by: Standing, reader_id: int | None, through: str = "",
    since: datetime, until: datetime, reason: str,
) -> BreachCase:  # fmt: skip
    """Open a case about everything that one reader was shown between two moments.

    ``lines`` are as they were worked out; the same case asked for twice within a moment is opened once.
    Raises ``ValidationError`` by field.
    """
    _officer(by)
    lines = list(lines)
    if not lines:
        raise ValidationError({"reader": NOTHING})
    if not reason.strip():
        raise ValidationError({"reason": "Say why this may be a breach."})
    asked = {
        "reader_id": reader_id, "through": through, "since": since, "until": until,
        "reason": reason.strip(), "opened_by_id": by.user_id,
    }  # fmt: skip
    lately = in_line("open breach", by=by)
    if met := BreachCase.objects.visible_to(by).filter(opened_at__gte=lately, **asked).first():
        return met
    case = _begun(**asked)
    for line in lines:
        line.case = case
    BreachLine.objects.bulk_create(lines)
    audit(by, "open breach", case, detail={"records": len(lines), "persons": sum(li.persons for li in lines)})
    return case


def _begun(**asked) -> BreachCase:
    now, pk = timezone.now(), next_breach()
    clocks = {"owners_due_at": now + span(OWNERS), "people_due_at": now + span(PEOPLE)}
    case = BreachCase(id=pk, number=f"BR-{timezone.localdate():%y}-{pk:05d}", **asked, **clocks)
    case.save(force_insert=True)
    return case


@transaction.atomic
def tell_owners(case: BreachCase, *, by: Standing, people: Iterable[int]) -> BreachCase:
    """Send a notice to those who answer for the agencies whose records were exposed."""
    row = PATH.advance(case, "tell owners", by=by, told_by_id=by.user_id, told_at=timezone.now())
    told = tell(people, NoticeWord.EXPOSED, row.number, f"breach {row.pk}", by.user_id)
    audit(by, "tell of breach", row, detail={"told": len(told)})
    return row


@transaction.atomic
def note_people_told(case: BreachCase, *, by: Standing, how: str) -> BreachCase:
    """Note that the people whose identity was exposed were told, and how; of them no name is kept here."""
    _officer(by)
    if not how.strip():
        raise ValidationError({"how": "Say how and when they were told, without a name."})
    row = PATH.lock(case, by=by)
    if row.status == BreachStatus.CLOSED:
        raise StepNotOpen("This case is closed.")
    row.people_told_at, row.people_told_how = timezone.now(), how.strip()
    row.save(update_fields=["people_told_at", "people_told_how"])
    audit(by, "note people told", row, fields=["people_told_how"])
    return row


@transaction.atomic
def close_breach(case: BreachCase, *, by: Standing, conclusion: str, why: str) -> BreachCase:
    """Close a case as another person than who opened it.

    Raises ``ValidationError`` where somebody who is owed word has not been told.
    """
    row = PATH.lock(case, by=by)
    step = PATH.step(row, "close", by=by)
    if faults := _faults(row, conclusion, why):
        raise ValidationError(faults)
    facts = {"conclusion": conclusion, "why": why.strip(), "closed_by_id": by.user_id}
    return PATH.take(row, step, by=by, closed_at=timezone.now(), **facts)


def _faults(row: BreachCase, conclusion: str, why: str) -> dict[str, str]:
    faults = {}
    if conclusion not in Conclusion.values:
        faults["conclusion"] = "Choose what it turned out to be."
    if not why.strip():
        faults["why"] = "Say in a sentence why you conclude this."
    if conclusion == Conclusion.BREACH and row.told_at is None:
        faults["conclusion"] = "The agencies that own these records have to be told first."
    elif conclusion == Conclusion.BREACH and row.people_told_at is None and _persons(row):
        faults["conclusion"] = UNTOLD
    return faults


def _persons(row: BreachCase) -> bool:
    return row.lines.filter(persons__gt=0).exists()


def _officer(by: Standing) -> None:
    if not by.may(Duty.OVERSEE):
        raise PermissionDenied("Breaches are opened and told by the privacy officer.")
