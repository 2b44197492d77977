"""Filing a tip's traces: done in the background when it is read, and again when its words grow."""

import re
from collections.abc import Iterable, Iterator

from django.db import connection

from tips.intake.models import ImportedReport, Tip
from tips.linking.extraction.kinds import Kind
from tips.linking.models import Mention, MentionState, Trace, TraceKind
from tips.linking.naming.lexicon import PEOPLES
from tips.linking.wording import EVERYDAY
from tips.screening.protected import protected_spans

from .copying import SHORTEST, STOCK, copy_key, is_repost, piece_keys, said_words
from .identifiers import near_keys
from .naming import name_traces
from .times import CITES, DATED, cited_days, day_of, spot_keys

EDITION = 1
"""Raised when what is filed changes, so that tips read before are read again."""

READ = 60_000
MOST_WORDS, SHORTEST_WORD = 40, 4
LONGEST_KEY, LONGEST_SAID = 80, 120
MOST_IDENTIFIERS = 40
STEMS = """
    SELECT unnest(tsvector_to_array(to_tsvector('english', word))), word FROM unnest(%s::text[]) word
"""
_PLAIN = re.compile(r"[^\W\d_]+")

Filed = tuple[str, str, str, str]


def file_traces(tip: Tip, texts: list[str]) -> int:
    """Write what a tip is found by, anew, from its texts and its finds; return how many traces that made."""
    finds = Mention.objects.unguarded().filter(tip=tip).exclude(state=MentionState.WRONG)
    spans = [find for find in finds if find.links or find.kind == Kind.TIME]
    Trace.objects.unguarded().filter(tip=tip).delete()
    filed = {
        (kind, key[:LONGEST_KEY], said[:LONGEST_SAID]): sort
        for kind, key, said, sort in _all(tip, texts, spans)
    }
    rows = [
        Trace(tip=tip, kind=kind, key=key, said=said, sort=sort)
        for (kind, key, said), sort in filed.items()
        if key
    ]
    Trace.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return len(rows)


def _all(tip: Tip, texts: list[str], spans: list[Mention]) -> Iterator[Filed]:
    whole = "\n".join(texts)[:READ]
    yield from name_traces(whole)
    for stem, word in telling_stems(f"{tip.title} {whole}"):
        yield TraceKind.WORD, stem, word, ""
    yield from _identifiers(spans)
    yield from _days(tip, texts[0] if texts else "", spans)
    yield from _copies(tip.narrative)


def _identifiers(spans: Iterable[Mention]) -> Iterator[Filed]:
    whole = {(span.kind, span.value): span.text for span in spans if span.links}
    for (kind, value), said in list(whole.items())[:MOST_IDENTIFIERS]:
        for key, sort in near_keys(kind, value):
            yield TraceKind.NEAR, key, said, sort


def _days(tip: Tip, text: str, spans: list[Mention]) -> Iterator[Filed]:
    origin = ImportedReport.objects.unguarded().filter(tip=tip).values_list("dated", flat=True).first()
    yield TraceKind.CITED, day_of(tip.created_at, origin or ""), "", DATED
    for day in cited_days(text, [span for span in spans if span.field == "narrative"]):
        yield TraceKind.CITED, day, "", CITES
    for key in spot_keys(tip.place, tip.happened_at):
        yield TraceKind.SPOT, key, "", ""


def _copies(narrative: str) -> Iterator[Filed]:
    words = said_words(narrative)
    letters = copy_key([narrative])
    stock = "" if len(words) >= SHORTEST or is_repost(narrative) else STOCK
    yield TraceKind.COPY, copy_key(words) if words else "", letters, stock
    for key in piece_keys(words):
        yield TraceKind.PIECE, key, "", ""


def telling_stems(text: str) -> list[tuple[str, str]]:
    """Return stems, with the word of each, that tell a report from others, the longest first.

    Everyday words and words of faith, origin, opinion or protest are left out before anything is compared.
    """
    kept, at = [], 0
    for start, end in sorted(protected_spans(text)):
        kept.append(text[at : max(start, at)])
        at = max(end, at)
    words = {word.lower() for word in _PLAIN.findall(" ".join([*kept, text[at:]]))}
    fit = sorted(word for word in words - EVERYDAY - PEOPLES if len(word) >= SHORTEST_WORD)
    stems: dict[str, str] = {}
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [fit])
        for stem, word in cursor.fetchall():
            stems.setdefault(stem, word)
    return sorted(stems.items(), key=lambda pair: (-len(pair[0]), pair[0]))[:MOST_WORDS]
