"""Placing a legal hold and letting go of it."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.retention.custody import KeptRecord, by_number
from privacy.retention.kept import stand_in
from privacy.retention.refusing import HOLDERS
from privacy.retention.tables.holds import Hold
from privacy.rules.rule import first_refusal

LONGEST = 5 * 366
NO_RECORD = "No record the center keeps has this number. Check it, or it has been destroyed."


@transaction.atomic
def place_hold(
    number: str,
    *,
    by: Standing,
    reason: str,
    document: str,
    until: date | None,
    owner_id: int | None = None,
    follows: Hold | None = None,
) -> Hold:
    """Keep a record from destruction until a day, for a reason that a document orders.

    A hold lets nobody read the record: its day stays as it is. Raises ``ValidationError`` by field.
    """
    _charged(by)
    kept = by_number(number.strip().upper())
    if faults := _faults(kept, reason, document, until, follows):
        raise ValidationError(faults)
    hold = Hold.objects.create(
        place=kept.place, record_id=kept.record_id, number=kept.number, reason=reason.strip(),
        document=document.strip(), until=until, owner_id=owner_id or by.user_id, placed_by_id=by.user_id,
        follows=follows,
    )  # fmt: skip
    _told(by, "hold", hold, {"until": str(until)})
    return hold


@transaction.atomic
def release_hold(hold: Hold, *, by: Standing, why: str) -> list[Hold]:
    """Let go of a hold and of every hold that lasts as long as it; return all of them."""
    _charged(by)
    if not why.strip():
        raise ValidationError({"why": "Say why the hold is no longer needed."})
    row = Hold.objects.visible_to(by).select_for_update(of=("self",)).get(pk=hold.pk)
    if row.released_at is not None:
        raise StepNotOpen("This hold has been released already.")
    released = [row, *_followers(row)]
    for each in released:
        each.released_at, each.released_by_id, each.released_why = timezone.now(), by.user_id, why.strip()
        each.save(update_fields=["released_at", "released_by", "released_why"])
        _told(by, "release hold", each, {})
    return released


def circle(kept: KeptRecord, follows: Hold | None) -> bool:
    """Say whether a hold on a record would, along the holds it follows, come to hold itself."""
    while follows is not None:
        if (follows.place, follows.record_id) == (kept.place, kept.record_id):
            return True
        follows = follows.follows
    return False


def _told(by: Standing, verb: str, hold: Hold, detail: dict) -> None:
    of = stand_in(hold.place, hold.record_id, hold.number)
    audit(by, verb, of, rule="hold", detail={"hold": str(hold.reference), **detail})


def _followers(hold: Hold) -> list[Hold]:
    found = list(hold.followers.filter(released_at=None))
    return found + [deeper for each in found for deeper in _followers(each)]


def _faults(kept, reason, document, until, follows) -> dict[str, str]:
    faults = {}
    if kept is None:
        faults["number"] = NO_RECORD
    if not reason.strip():
        faults["reason"] = "Say why this record must not be destroyed."
    if not document.strip():
        faults["document"] = "Name the order, letter or request that asks for the hold."
    if until is None:
        faults["until"] = "Give the day the hold ends. A hold without an end would keep the record for ever."
    elif until <= timezone.localdate():
        faults["until"] = "This day has passed. Give a day after today."
    elif (until - timezone.localdate()).days > LONGEST:
        faults["until"] = "A hold lasts at most five years. Place it again then, if it is still needed."
    if follows is not None:
        faults |= _faults_of_following(kept, until, follows)
    return faults


def _faults_of_following(kept, until, follows: Hold) -> dict[str, str]:
    if follows.released_at is not None or follows.until < timezone.localdate():
        return {"follows": "That hold no longer binds, so this one cannot last as long as it."}
    if kept is not None and circle(kept, follows):
        return {"follows": "These holds would hold each other and never end. Leave this empty."}
    if until is not None and until > follows.until:
        return {
            "until": f"The hold it follows ends {follows.until:%b %-d, %Y}. Give that day or an earlier one."
        }
    return {}


def _charged(by: Standing) -> None:
    if words := first_refusal(HOLDERS, by):
        raise PermissionDenied(words)
