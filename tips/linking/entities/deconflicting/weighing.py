"""Whether two people who came to one selector may see each other's records; the courier's work."""

from django.db.models import QuerySet
from django.utils import timezone

from partners.people.standings import standing_for
from privacy.access.models import KeyKind
from privacy.access.placing import place
from privacy.access.querysets import seen_by
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit
from privacy.policy.choosing import TELLS, chosen
from tips.intake.models import Tip

from .models import Crossing, Touch
from .touching import COURIER, GONE_AFTER, KEPT, desk_label

OTHERS, AT_ONCE = 30, 200
WATCH_DESK = (KeyKind.DESK, "supervision")


def weigh(pk: int) -> int:
    """Weigh one touch against those of others, once, and return how many crossings it made."""
    row = Touch.objects.unguarded().select_for_update(of=("self",)).filter(pk=pk, weighed_at=None).first()
    if row is None:
        return 0
    mine, made = standing_for(row.by_id), 0
    for other in _others(row) if mine else ():
        theirs = standing_for(other.by_id)
        if theirs and (_hidden(row.tips, theirs) or _hidden(other.tips, mine)):
            made += _cross(row, other)
    Touch.objects.unguarded().filter(pk=pk).update(weighed_at=timezone.now())
    return made


def waiting() -> list[int]:
    """Return the touches that were not weighed yet, the oldest first."""
    rows = Touch.objects.unguarded().filter(weighed_at=None).order_by("at")
    return list(rows.values_list("pk", flat=True)[:AT_ONCE])


def forget() -> int:
    """Delete what is past its use, and return how many rows went."""
    before = timezone.now() - KEPT
    gone = Touch.objects.unguarded().filter(at__lt=before).delete()[0]
    return gone + Crossing.objects.unguarded().filter(found_at__lt=before).delete()[0]


def _others(row: Touch) -> QuerySet:
    rows = Touch.objects.unguarded().filter(digest=row.digest, at__gte=row.at - KEPT).exclude(by=row.by_id)
    return rows.order_by("by_id", "-at").distinct("by_id")[:OTHERS]


def _hidden(tips: list[int], standing: Standing) -> bool:
    """Say whether some of these tips are out of this person's sight."""
    rows = Tip.objects.unguarded().filter(pk__in=tips)
    return rows.exclude(seen_by(standing, face="desk_label")).exists()


def _cross(row: Touch, other: Touch) -> int:
    one, two = sorted((row, other), key=lambda touch: touch.by_id)
    if Crossing.objects.unguarded().filter(digest=row.digest, one=one.by_id, other=two.by_id).exists():
        return 0
    told = bool(chosen(TELLS, "deconfliction", False))
    made = Crossing(
        digest=row.digest, kind=row.kind, told=told, purge_at=timezone.now() + GONE_AFTER,
        one_id=one.by_id, one_at=one.at, one_how=one.how,
        other_id=two.by_id, other_at=two.at, other_how=two.how,
    )  # fmt: skip
    parties = [(KeyKind.TOLD, str(touch.by_id)) for touch in (one, two)] if told else []
    place(made, label=desk_label(), needs=[COURIER, WATCH_DESK, *parties])
    made.save(force_insert=True)
    audit(courier(), "find crossing", made, detail={"kind": row.kind, "told": told})
    return 1
