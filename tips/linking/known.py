"""The names a portal knows by itself: counties served and partner agencies."""

from datetime import date
from functools import lru_cache

from partners.directory.models import Agency, County

from .extraction.gazetteer import Entry, Gazetteer
from .extraction.kinds import Kind


@lru_cache(maxsize=1)
def known_names(day: date) -> Gazetteer:
    """Return the names of the counties served and of partner agencies, taken up anew each day."""
    counties = County.objects.filter(served=True).values_list("name", flat=True)
    entries = [Entry(f"{name} County", Kind.PLACE, f"{name} county".lower()) for name in counties]
    entries += [
        Entry(name, Kind.ORGANIZATION)
        for name in Agency.objects.filter(active=True).values_list("name", flat=True)
    ]
    return Gazetteer(entries)
