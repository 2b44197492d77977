"""What was found in reports, handed over as rows: stored finds of tips, or of words that are not kept."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from django.utils import timezone

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.reading import open_page
from tips.intake.importing.sources import known_as
from tips.intake.models import Tip

from .extraction.finding import extract
from .known import known_names
from .models import Mention, MentionState
from .texts import NARRATIVE

AT_ONCE = 200


class Find(NamedTuple):
    """One span of a report: the report's id, the kind, where it stands, the words there and their value."""

    doc: str
    kind: str
    start: int
    end: int
    text: str
    value: str


def finds_of(tip: Tip, *, by: Standing) -> GuardedQuerySet:
    """Return what stands in a tip's narrative, in order, without what somebody called wrong."""
    return _stored(by).filter(tip=tip)


def found_in(tips: GuardedQuerySet, *, by: Standing) -> Iterator[Find]:
    """Give the finds in the narratives of tips, page by page; each page is written in the trail."""
    after = 0
    while page := open_page(list(tips.filter(pk__gt=after)[:AT_ONCE]), by=by, kind="tip"):
        names = {tip.pk: known_as(tip) for tip in page}
        for row in _stored(by).filter(tip__in=names):
            yield Find(names[row.tip_id], row.kind, row.start, row.end, row.text, row.value)
        after = page[-1].pk


def found_in_words(lines: Iterable[str], *, name: str) -> Iterator[Find]:
    """Give the finds in JSON lines with id and text, or in words as they are, keeping nothing.

    Words as they are have ``name`` for an id. Raises ``ValueError`` for a line that has no id or text.
    """
    rest = iter(lines)
    first = next(rest, "")
    every = chain([first], rest)
    documents = _documents(every) if first.lstrip().startswith("{") else [(name, "".join(every))]
    known = known_names(timezone.localdate())
    for doc, words in documents:
        for span in extract(words, gazetteer=known).spans:
            yield Find(doc, span.kind, span.start, span.end, span.text, span.value)


def _stored(by: Standing) -> GuardedQuerySet:
    rows = Mention.objects.visible_to(by).filter(field=NARRATIVE).exclude(state=MentionState.WRONG)
    return rows.order_by("tip_id", "start", "pk")


def _documents(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            yield str(told["id"]), str(told["text"] or "")
        except (ValueError, TypeError, KeyError, RecursionError):
            raise ValueError(
                f"Line {number} is no JSON object with id and text. Write one on each line."
            ) from None
