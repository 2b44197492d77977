"""Everything a text names, bounded however long the text is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from tips.linking.extraction import (
    addresses,
    carriers,
    contacts,
    coordinates,
    money,
    network,
    papers,
    people,
    phones,
    plates,
    times,
    vehicles,
    vessels,
)
from tips.linking.extraction.folding import Reading, like_latin
from tips.linking.extraction.found import Found
from tips.linking.extraction.gazetteer import Gazetteer
from tips.linking.extraction.names import inverted, telling
from tips.linking.extraction.spans import Span, longest_first

MOST_CHARACTERS = 6_000_000
MOST_SPANS = 10_000

Finder = Callable[[str], Iterator[Found]]

_FINDERS: tuple[Finder, ...] = (
    contacts.find_emails,
    contacts.find_handles,
    network.find_urls,
    network.find_addresses,
    coordinates.find_coordinates,
    addresses.find_addresses,
    times.find_times,
    money.find_money,
    people.find_people,
    telling.find_names,
    inverted.find_inverted,
    carriers.find_vessels,
    vehicles.find_vehicles,
)
_FINDERS_LIKE_LATIN: tuple[Finder, ...] = (
    plates.find_plates,
    vehicles.find_vins,
    vessels.find_hulls,
    vessels.find_tails,
    papers.find_papers,
    carriers.find_flights,
    carriers.find_containers,
)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The spans found in a text, in its order; ``capped`` says that there was more than we read or kept."""

    spans: tuple[Span, ...]
    capped: bool


def extract(
    text: str,
    *,
    gazetteer: Gazetteer | None = None,
    marked: Gazetteer | None = None,
    ruled_out: frozenset[tuple[str, str]] = frozenset(),
    region: str = "US",
) -> Extraction:
    """Finds every identifier in a text, without overlaps: where two compete, the longer is kept.

    Reads 6,000,000 characters and keeps 10,000 spans at most, and says so when that was not all.

    Args:
        gazetteer: known names of places and organizations.
        marked: words that somebody marked in this text, found wherever else they stand in it.
        ruled_out: kinds and values that somebody called wrong; what they stood in the way of is found.
        region: the country whose telephone numbers are written without a country code.
    """
    reading = Reading(text[:MOST_CHARACTERS])
    latin = like_latin(reading.plain)
    sources = [finder(reading.plain) for finder in _FINDERS]
    sources += [finder(latin) for finder in _FINDERS_LIKE_LATIN]
    sources.append(phones.find_phones(reading.plain, region))
    sources += [names.find(reading.plain) for names in (gazetteer, marked) if names]
    capped, candidates = len(text) > MOST_CHARACTERS, []
    for source in sources:
        found = list(islice(source, MOST_SPANS + 1))
        capped = capped or len(found) > MOST_SPANS
        candidates += [
            _span(reading, one) for one in found[:MOST_SPANS] if (one.kind, one.value) not in ruled_out
        ]
    spans = longest_first(candidates)
    return Extraction(tuple(spans[:MOST_SPANS]), capped or len(spans) > MOST_SPANS)


def _span(reading: Reading, found: Found) -> Span:
    start, end = reading.original(found.start, found.end)
    return Span(start, end, found.kind, reading.text[start:end], *found[3:])
