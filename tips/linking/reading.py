"""Reading a tip's words for identifiers; the words themselves are never touched."""

import logging
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from partners.directory.models import Agency, County
from tips.intake.models import Tip
from tips.screening.holding import screen_tip

from .extraction.finding import extract
from .extraction.gazetteer import Entry, Gazetteer
from .extraction.kinds import Kind
from .models import Extraction, Mention

LONGEST = 200
FAULT = "We could not read this text automatically. Nothing is missing; work as usual."
log = logging.getLogger(__name__)


def read_tip(tip_id: int) -> int:
    """Find the identifiers of one tip and return how many it has; may be repeated at will.

    A text that cannot be read leaves a sentence on the tip and the tip workable.
    """
    tip = Tip.objects.unguarded().filter(pk=tip_id).first()
    if tip is None:
        return 0
    # What is added while it is being read is later than this, and is read the next time.
    began = timezone.now()
    screen_tip(tip)
    try:
        with transaction.atomic():
            Mention.objects.bulk_create(_mentions(tip), ignore_conflicts=True, batch_size=500)
            _note(tip, done_at=began, fault="")
    except Exception as fault:  # whatever a text does to its reader, the tip must stay workable
        log.warning("tip %s could not be read: %s", tip.pk, type(fault).__name__)
        _note(tip, fault=FAULT)
    return Mention.objects.unguarded().filter(tip=tip).count()


def _note(tip: Tip, **said) -> None:
    row, made = Extraction.objects.unguarded().get_or_create(tip=tip, defaults={"attempts": 1, **said})
    if not made:
        Extraction.objects.unguarded().filter(pk=row.pk).update(attempts=F("attempts") + 1, **said)


def _mentions(tip: Tip) -> Iterator[Mention]:
    names = known_names(timezone.localdate())
    for field, field_id, text in _texts(tip):
        for span in extract(text, gazetteer=names).spans:
            yield Mention(
                tip=tip, field=field, field_id=field_id, kind=span.kind, start=span.start, end=span.end,
                text=span.text[:LONGEST], value=span.value[:LONGEST],
                links=span.kind.links and len(span.value) <= LONGEST,
            )  # fmt: skip


def _texts(tip: Tip) -> Iterator[tuple[str, int, str]]:
    """Give what was written about a tip: names of persons on its cards are not read."""
    yield "narrative", 0, tip.narrative
    for addition in tip.additions.unguarded():
        yield "addition", addition.pk, addition.text
    for card in tip.involved.unguarded():
        plate = f"Plate {card.plate} {card.plate_state}" if card.plate else ""
        yield "involved", card.pk, "\n".join(filter(None, [card.description, card.did, plate, card.contact]))


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
