"""Calling two entities the same, as an alias or merged into one, and taking that back."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.http import Http404
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from tips.linking.entities.groups import MOST, same_as
from tips.linking.entities.models import EntityTie, TieSort
from tips.linking.entities.references import Pair

from .basis import basis, charged, said

LOCK = 7_283_041
CIRCLE = "They already belong together: one more tie would go round in a circle. Take the other back first."


@transaction.atomic
def tie(
    kind: str, value: str, *, by: Standing, into: Pair, sort: str, reason: str, on: str = ""
) -> EntityTie:
    """Say that an entity is the same as another; ``sort`` is an alias or a merge into one.

    Only what the actor may see is weighed, so that a refusal tells of nothing else. Raises
    ``ValidationError``, ``StepNotOpen`` or ``Http404``.
    """
    charged(by)
    why = _checked(kind, value, into, sort, reason)
    # One at a time: two people tying one end each could close a circle that neither sees.
    _alone()
    tip, other = basis(kind, value, by=by, on=on), basis(*into, by=by)
    _no_circle((kind, value), into, by)
    row = EntityTie.objects.create(
        sort=sort, tip=tip, other=other, kind=kind, value=value, into_kind=into[0], into_value=into[1],
        reason=why, by_id=by.user_id,
    )  # fmt: skip
    _told(by, "tie entities", row)
    return row


@transaction.atomic
def untie(reference: UUID, *, by: Standing, reason: str) -> EntityTie:
    """Take a tie back, with the reason; the row stays as history."""
    charged(by)
    why = said(reason)
    _alone()
    rows = EntityTie.objects.visible_to(by).select_for_update(of=("self",)).select_related("tip", "other")
    row = rows.filter(reference=reference).first()
    if row is None:
        raise Http404
    if row.ended_at:
        raise StepNotOpen("This was taken back already.")
    row.ended_by_id, row.ended_at, row.ended_reason = by.user_id, timezone.now(), why
    row.save(update_fields=["ended_by", "ended_at", "ended_reason"])
    _told(by, "untie entities", row)
    return row


def _checked(kind: str, value: str, into: Pair, sort: str, reason: str) -> str:
    if sort not in TieSort.values:
        raise ValidationError({"sort": "Choose also known as, or merged into one."})
    if (kind, value) == into:
        raise ValidationError({"other": "It can't be tied to itself. Name another one."})
    if sort == TieSort.MERGE and kind != into[0]:
        raise ValidationError({"other": "Only two of one kind can be merged. Say also known as instead."})
    return said(reason)


def _no_circle(one: Pair, into: Pair, by: Standing) -> None:
    mine = same_as(*one, by=by)
    if into in mine:
        raise StepNotOpen(CIRCLE)
    if len(mine) + len(same_as(*into, by=by)) > MOST:
        raise StepNotOpen(f"More than {MOST} would be tied together. Take some back first.")


def _alone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _told(by: Standing, verb: str, row: EntityTie) -> None:
    # Each names the other tip: a history drops the line for whoever may not see both.
    detail = {"kind": row.kind, "tie": row.pk, "sort": row.sort}
    audit(by, verb, row.tip, detail=detail | {"other": row.other_id})
    if row.tip_id != row.other_id:
        audit(by, verb, row.other, detail=detail | {"other": row.tip_id})
