"""The acts of those who look through the trail: signing a week, and drawing a sample."""

import random
import secrets
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.models import AuditEntry
from privacy.audit.trail import record
from privacy.lifecycle import StepNotOpen
from privacy.reasons import too_short

from .models import TrailReview, TrailSample
from .querying import trail

LARGEST = 500
A_WEEK = timedelta(days=7)
WEEKS_SHOWN = 12


def monday(day: date) -> date:
    """Return the day on which the week of a day began."""
    return day - timedelta(days=day.weekday())


def open_weeks() -> list[date]:
    """Return the whole weeks, newest first, that nobody has signed since the trail began."""
    oldest = AuditEntry.objects.order_by("pk").values_list("at", flat=True).first()
    if oldest is None:
        return []
    first, last = monday(timezone.localtime(oldest).date()), monday(timezone.localdate()) - A_WEEK
    signed = set(TrailReview.objects.values_list("week", flat=True))
    weeks = [last - A_WEEK * back for back in range(WEEKS_SHOWN)]
    return [week for week in weeks if week >= first and week not in signed]


@transaction.atomic
def sign_week(week: date, *, by: Standing, note: str) -> TrailReview:
    """Sign that a week of the trail was looked through, and what was found.

    Raises ``PermissionDenied``, ``ValidationError``, or ``StepNotOpen`` where the week is not over
    or was signed already.
    """
    _overseers_only(by)
    if too_short(note):
        raise ValidationError({"note": "Say in at least three words what you looked at and what you found."})
    if week not in open_weeks():
        raise StepNotOpen("This week is not over, or somebody has signed it already.")
    entries = trail({"since": week, "until": week + A_WEEK - timedelta(days=1)})
    counts = {"entries": entries.count(), "refused": entries.filter(allowed=False).count()}
    review = TrailReview.objects.create(week=week, by_id=by.user_id, note=note.strip(), **counts)
    record(by, "sign the week", review, detail={"week": week.isoformat(), **counts})
    return review


@transaction.atomic
def draw_sample(
    *, by: Standing, since: date, until: date, size: int, purpose: str, seed: int | None = None
) -> TrailSample:
    """Draw entries at random between two days; the seed is kept, so that anybody can draw them again."""
    _overseers_only(by)
    seed = secrets.randbits(48) if seed is None else seed
    ids = sorted(trail({"since": since, "until": until}).values_list("pk", flat=True))
    if not ids:
        raise ValidationError({"since": "The trail holds nothing between these days. Choose others."})
    drawn = sorted(random.Random(seed).sample(ids, min(size, len(ids), LARGEST)))
    sample = TrailSample(
        seed=seed, since=since, until=until, size=size, population=len(ids), drawn=drawn,
        purpose=purpose, by_id=by.user_id,
    )  # fmt: skip
    sample.save(force_insert=True)
    detail = {"seed": seed, "size": len(drawn), "population": len(ids)}
    record(by, "draw a sample", sample, purpose=purpose, detail=detail)
    return sample


def _overseers_only(by: Standing) -> None:
    if not (by.may(Duty.OVERSEE) or by.may(Duty.AUDIT)):
        raise PermissionDenied("The trail is looked through by the privacy officer and the auditor.")
