"""Which field office may be meant: a suggestion with its reason, for a person to confirm."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from partners.directory.models import FieldOffice, Territory
from tips.intake.models import Tip


def current(prefix: str = "") -> Q:
    """Return the condition that an office or a territory is in force today."""
    today = timezone.localdate()
    begun = Q(**{f"{prefix}effective_from": None}) | Q(**{f"{prefix}effective_from__lte": today})
    lasting = Q(**{f"{prefix}effective_to": None}) | Q(**{f"{prefix}effective_to__gte": today})
    return begun & lasting


def current_offices():
    """Return the field offices that exist today."""
    return FieldOffice.objects.filter(current())


def suggest_offices(tip: Tip) -> list[tuple[FieldOffice, str]]:
    """Return the offices covering the county of the activity today, each with the reason in words."""
    if tip.county_id is None:
        return []
    return suggested(tip, territories_of(tip).select_related("office"))


def territories_of(tip: Tip):
    """Return who covers the county of a tip today, the latest first."""
    covering = Territory.objects.filter(current(), current("office__"), county=tip.county_id)
    return covering.order_by("-effective_from", "office__name")


def suggested(tip: Tip, territories: Iterable[Territory]) -> list[tuple[FieldOffice, str]]:
    """Return the offices of these territories, each with the reason in words."""
    return [(territory.office, _reason(territory, tip.county.name)) for territory in territories]


def _reason(territory: Territory, name: str) -> str:
    county = name if " " in name else f"{name} County"
    since = date_format(territory.effective_from, "M j, Y")
    return f"Covers {county} since {since}, {territory.certainty}"
