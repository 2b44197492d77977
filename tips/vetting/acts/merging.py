"""Putting two tips about one event together, and taking that back within thirty days."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from tips.intake.choices import Disposition, Status
from tips.intake.models import Tip
from tips.vetting.models import Merge

from .closing import end, open_again
from .row import call_first, locked, move

UNDONE_WITHIN = timedelta(days=30)
MOST_SHOWN = 100
OPEN_FOR_MERGING = (Status.RECEIVED, Status.TRIAGE, Status.WAITING)


@transaction.atomic
def merge_tips(tip: Tip, into: Tip, *, by: Standing, version: int | None = None) -> Merge:
    """Close a tip as a duplicate of another, which then stands for both.

    Nobody comes to see more by it: each report keeps its own readers. Raises ``ValidationError`` in words.
    """
    if tip.pk == into.pk:
        raise ValidationError({"into": "A tip can't be merged into itself."})
    rows = _both(tip, into, by, version)
    row, survivor = rows[tip.pk], rows[into.pk]
    _mergeable(row, survivor, by)
    call_first(row)
    if row.status == Status.RECEIVED:
        row = move(row, "claim", by=by, claimed_by_id=by.user_id, claimed_at=timezone.now())
    end(row, "close", by=by, disposition=Disposition.DUPLICATE, duplicate_of=survivor)
    audit(by, "merge", row, detail={"into": survivor.pk})
    audit(by, "merge", survivor, detail={"from": row.pk})
    return Merge.objects.create(tip=row, into=survivor, by_id=by.user_id)


@transaction.atomic
def undo_merge(tip: Tip, *, by: Standing) -> Tip:
    """Open a merged tip again, as it was before it was merged, and forget nothing of either."""
    row = locked(tip, by=by)
    merge = merge_of(row, by=by)
    if merge is None:
        raise ValidationError("This tip is not merged into another.")
    if merge.at < timezone.now() - UNDONE_WITHIN:
        raise ValidationError("A merge can be taken back for 30 days. Open the tip again with new facts.")
    Merge.objects.visible_to(by).filter(pk=merge.pk).update(undone_at=timezone.now(), undone_by_id=by.user_id)
    audit(by, "undo merge", row, detail={"into": merge.into_id})
    return open_again(row, by=by)


def merge_of(tip: Tip, *, by: Standing) -> Merge | None:
    """Return the merge that a tip went away by, if it stands."""
    return Merge.objects.visible_to(by).filter(tip=tip, undone_at=None).first()


def survivor_of(tip: Tip, *, by: Standing) -> tuple[Merge, Tip] | None:
    """Return the merge of a tip and the tip that stands for it, if this reader may see that one too."""
    merge = merge_of(tip, by=by)
    into = Tip.objects.visible_to(by).filter(pk=merge.into_id).first() if merge else None
    return (merge, into) if merge and into else None


def merged_into(tip: Tip, *, by: Standing) -> QuerySet:
    """Return the numbers of the tips that this one stands for, of those that the reader may see."""
    gone = Merge.objects.visible_to(by).filter(into=tip, undone_at=None).values("tip")
    return Tip.objects.visible_to(by).filter(pk__in=gone).order_by("pk").values("number")[:MOST_SHOWN]


def _both(tip: Tip, into: Tip, by: Standing, version: int | None) -> dict[int, Tip]:
    # The lower one first, so that merging the same pair in both directions at once never waits for itself.
    return {
        each.pk: locked(each, by=by, version=version if each.pk == tip.pk else None)
        for each in sorted((tip, into), key=lambda one: one.pk)
    }


def _mergeable(row: Tip, survivor: Tip, by: Standing) -> None:
    gone = survivor_of(survivor, by=by)
    if gone and gone[1].pk == row.pk:
        raise ValidationError({"into": f"{survivor} was just merged into {row}. It now stands for both."})
    if merge_of(survivor, by=by):
        words = f"was itself merged into {gone[1]}. Merge into that one." if gone else "is closed."
        raise ValidationError({"into": f"{survivor} {words}"})
    if merge_of(row, by=by):
        raise ValidationError({"into": f"{row} is merged already. Take that back first."})
    if row.status not in OPEN_FOR_MERGING:
        raise ValidationError(
            {"into": f"{row} is {row.get_status_display().lower()}. Merge the other one into it instead."}
        )
