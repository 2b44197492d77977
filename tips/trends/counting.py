"""Tips by week and by what they are, over those one reader may see; a copy of another is left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F
from django.db.models.functions import TruncDate
from django.utils import timezone

from privacy.access.gathering import gather
from privacy.access.standing import Standing
from tips.intake.choices import Disposition
from tips.intake.models import Tip
from tips.vetting.models import BehaviorMatch

WEEKS, SPAN = 52, 4
LEFT_OUT = "not known"


@dataclass(frozen=True, slots=True)
class Counted:
    """Numbers by week for each value of one kind, such as each county; the weeks run from the oldest."""

    kind: str
    weeks: tuple[date, ...]
    rows: dict[str, tuple[int, ...]]


def counted(*, by: Standing, today: date | None = None) -> dict[str, Counted]:
    """Return the numbers of tips by county, sector and behavior in whole weeks, and of all tips."""
    weeks = weeks_before(today or timezone.localdate())
    first, last = weeks[0], weeks[-1] + timedelta(days=7)
    tips = Tip.objects.visible_to(by).exclude(disposition=Disposition.DUPLICATE)
    tips = tips.filter(created_at__date__gte=first, created_at__date__lt=last).order_by()
    tips = tips.annotate(day=TruncDate("created_at"))
    matched = BehaviorMatch.objects.visible_to(by).exclude(tip__disposition=Disposition.DUPLICATE).order_by()
    matched = matched.filter(tip__created_at__date__gte=first, tip__created_at__date__lt=last)
    found = gather(
        tips=tips.values("day", "sector", county_name=F("county__name")).annotate(n=Count("pk")),
        behaviors=matched.annotate(day=TruncDate("tip__created_at"))
        .values("day", name=F("behavior__name"))
        .annotate(n=Count("pk")),
    )
    return {
        "all": _table("All tips", weeks, ((row, "All tips") for row in found["tips"])),
        "county": _table("County", weeks, ((row, row["county_name"]) for row in found["tips"])),
        "sector": _table("Sector", weeks, ((row, row["sector"]) for row in found["tips"])),
        "behavior": _table("Behavior", weeks, ((row, row["name"]) for row in found["behaviors"])),
    }


def weeks_before(today: date) -> tuple[date, ...]:
    """Return the Mondays of the whole weeks before this one, the oldest first."""
    monday = today - timedelta(days=today.weekday())
    return tuple(monday - timedelta(weeks=n) for n in range(WEEKS, 0, -1))


def _table(kind: str, weeks: tuple[date, ...], rows: Iterable[tuple[dict, str | None]]) -> Counted:
    numbers: dict[str, Counter] = defaultdict(Counter)
    for row, value in rows:
        day = row["day"] if isinstance(row["day"], date) else date.fromisoformat(row["day"])
        numbers[value or LEFT_OUT][day - timedelta(days=day.weekday())] += row["n"]
    named = sorted(numbers, key=lambda value: (value == LEFT_OUT, value))
    return Counted(kind, weeks, {value: tuple(numbers[value][week] for week in weeks) for value in named})
