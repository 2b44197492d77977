"""Reading a tip's words for identifiers; the words themselves are never touched."""

import logging
from collections.abc import Iterator

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from privacy.access.querysets import GuardedQuerySet
from tips.intake.models import Tip
from tips.screening.holding import screen_tip

from .extraction.finding import extract
from .extraction.gazetteer import Entry, Gazetteer
from .extraction.kinds import Kind
from .extraction.spans import Span
from .known import known_names
from .models import Extraction, Mention, MentionState
from .texts import Text, texts_of
from .tracing.filing import EDITION, file_traces

LONGEST = 200
FAULT = "We could not read this text automatically. Nothing is missing; work as usual."
log = logging.getLogger(__name__)

Place = tuple[str, int, int, int, str]
"""Where a find stands: field, its row, start, end, and the kind."""


def read_tip(tip_id: int) -> int:
    """Find the identifiers of one tip and return how many it has; may be repeated at will.

    What people confirmed, called wrong or marked themselves stays; only the portal's own suggestions are
    made anew. A text that cannot be read leaves a sentence on the tip and the tip workable.
    """
    tip = Tip.objects.unguarded().filter(pk=tip_id).first()
    if tip is None:
        return 0
    # What is added while it is being read is later than this, and is read the next time.
    began = timezone.now()
    screen_tip(tip)
    try:
        with transaction.atomic():
            texts = list(texts_of(tip))
            capped = _read(tip, texts)
            file_traces(tip, [text.words for text in texts])
            _note(tip, done_at=began, fault="", capped=capped, traced=EDITION)
    except Exception as fault:  # whatever a text does to its reader, the tip must stay workable
        log.warning("tip %s could not be read: %s", tip.pk, type(fault).__name__)
        _note(tip, fault=FAULT)
    return Mention.objects.unguarded().filter(tip=tip).count()


def unread(rows: GuardedQuerySet) -> GuardedQuerySet:
    """Keep the tips that were not read yet, or were read before what is filed changed."""
    return rows.filter(Q(extraction=None) | Q(extraction__traced__lt=EDITION, extraction__fault=""))


def _note(tip: Tip, **said) -> None:
    row, made = Extraction.objects.unguarded().get_or_create(tip=tip, defaults={"attempts": 1, **said})
    if not made:
        Extraction.objects.unguarded().filter(pk=row.pk).update(attempts=F("attempts") + 1, **said)


def _read(tip: Tip, texts: list[Text]) -> bool:
    """Bring the suggestions of a tip in step with its words; return whether there was more than is kept."""
    before = list(Mention.objects.unguarded().filter(tip=tip))
    decided = [row for row in before if row.added or row.state != MentionState.SUGGESTED]
    now, capped = {}, False
    for text in texts:
        found, more = _finds(tip, text, decided)
        capped = capped or more
        now |= {_place(row): row for row in found}
    standing = {
        _place(row)
        for row in before
        if row.state == MentionState.SUGGESTED and not row.added and _is_same(row, now.get(_place(row)))
    }
    suggested = Mention.objects.unguarded().filter(tip=tip, state=MentionState.SUGGESTED, added=False)
    suggested.exclude(pk__in=[row.pk for row in before if _place(row) in standing]).delete()
    new = [row for place, row in now.items() if place not in standing]
    Mention.objects.bulk_create(new, ignore_conflicts=True, batch_size=500)
    return capped


def _finds(tip: Tip, text: Text, decided: list[Mention]) -> tuple[list[Mention], bool]:
    kept = [row for row in decided if row.state != MentionState.WRONG]
    wrong = frozenset((row.kind, row.value) for row in decided if row.state == MentionState.WRONG)
    marked = Gazetteer(Entry(row.text, Kind(row.kind), row.value) for row in kept if row.added)
    found = extract(text.words, gazetteer=known_names(timezone.localdate()), marked=marked, ruled_out=wrong)
    taken = sorted((row.start, row.end) for row in kept if (row.field, row.field_id) == text[:2])
    return [_mention(tip, text, span) for span in _clear_of(found.spans, taken)], found.capped


def _clear_of(spans: tuple[Span, ...], taken: list[tuple[int, int]]) -> Iterator[Span]:
    """Give the spans that touch none of the stretches; both are in the order of the text."""
    at = 0
    for span in spans:
        while at < len(taken) and taken[at][1] <= span.start:
            at += 1
        if at == len(taken) or span.end <= taken[at][0]:
            yield span


def _mention(tip: Tip, text: Text, span: Span) -> Mention:
    return Mention(
        tip=tip, field=text.field, field_id=text.field_id, kind=span.kind, start=span.start, end=span.end,
        text=span.text[:LONGEST], value=span.value[:LONGEST], loose=span.loose[:LONGEST],
        region=span.state[:40], alias_of=span.alias_of[:LONGEST],
        links=span.kind.links and len(span.value) <= LONGEST,
    )  # fmt: skip


def _place(row: Mention) -> Place:
    return row.field, row.field_id, row.start, row.end, row.kind


def _is_same(row: Mention, other: Mention | None) -> bool:
    if other is None:
        return False
    said = [(one.value, one.loose, one.region, one.alias_of, one.links) for one in (row, other)]
    return said[0] == said[1]
