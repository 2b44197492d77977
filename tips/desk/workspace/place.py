"""Where: the center's counties, shaded by how many tips this reader may see from each in 60 days."""

from collections import Counter
from datetime import timedelta

from django.utils import timezone

from partners.directory.meridian import outlines
from privacy.access.gathering import Tally
from privacy.access.standing import Standing
from tips.intake.models import Tip

DAYS, YEAR = 60, 365
BELOW = 44
SHADES = ((10, 3), (4, 2), (1, 1))


def tallies(tip: Tip, *, by: Standing) -> dict[str, Tally]:
    """Return what to count: tips of late by county, and those like this one in the year before."""
    rows, before = Tip.objects.visible_to(by), timezone.now() - timedelta(days=DAYS)
    same = {"county_id": tip.county_id} | ({"sector": tip.sector} if tip.sector else {})
    year = rows.filter(**same, created_at__range=(before - timedelta(days=YEAR), before))
    return {
        "recent": Tally(rows.filter(created_at__gte=before), "county_id"),
        "usual": Tally(year if tip.county_id else rows.none()),
    }


def where(tip: Tip, recent: list[dict], usual: list[dict]) -> dict:
    """Return the map of a tip's county among its neighbors, the equal table, and the usual rate."""
    recent = Counter({row["value"]: row["n"] for row in recent})
    drawn = outlines()
    return {
        "counties": [_drawn(fips, one, recent[fips], tip.county_id) for fips, one in drawn.items()],
        "known": tip.county_id in drawn,
        "pin": _pin(drawn[tip.county_id]) if tip.county_id in drawn else None,
        "rows": [(one.name, recent[fips]) for fips, one in drawn.items() if recent[fips]],
        "caption": _caption(tip, recent, usual[0]["n"]) if tip.county_id else "",
    }


def _pin(one) -> tuple[int, int]:
    x, y = one.label_at
    return x, y + BELOW


def _drawn(fips: str, one, number: int, here: str | None) -> dict:
    shade = next((shade for least, shade in SHADES if number >= least), 0)
    return {
        "points": " ".join(f"{x},{y}" for x, y in one.points), "name": one.name, "label": one.label_at,
        "shade": shade, "here": fips == here, "number": number,
    }  # fmt: skip


def _caption(tip: Tip, recent: Counter, year: int) -> str:
    about = f"of {tip.sector.lower()} tips " if tip.sector else ""
    return f"{recent[tip.county_id]} tips here in {DAYS} days. {usual_rate(year, about)}"


def usual_rate(year: int, about: str = "") -> str:
    """Say what a year's number of tips comes to."""
    if year == 0:
        return "There is no earlier year here to compare with."
    if year < 6:
        return f"The usual rate {about}here is {year} a year."
    return f"The usual rate {about}here is about {max(round(year / 12), 1)} a month."
