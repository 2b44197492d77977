"""Ranking a reader's reports by a few words, widened by what the best answers have in common."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from privacy.access.querysets import GuardedQuerySet
from tips.linking.naming.lexicon import PEOPLES
from tips.screening.protected import protected_spans

from .weighing import Text, Texts

BEST, WIDENED, SHARE, AT_LEAST = 10, 30, 0.6, 2
MOST = 20_000
COUNTS = """
    SELECT t.id, array_agg(w.lexeme), array_agg(coalesce(cardinality(w.positions), 1))
    FROM tips_tip t, unnest(t.search) w WHERE t.id = ANY(%s) GROUP BY t.id
"""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One report and how well it answers."""

    pk: int
    score: float


def ranked(rows: GuardedQuerySet, query: str) -> list[Ranked]:
    """Return cleared reports by how well they answer a query, best first; others are left out.

    The stems of the query are weighed by BM25. The best answers lend their telling words, names among
    them, for a second weighing, so that reports which tell the same in other words come up too.
    """
    texts = Texts(_texts(rows))
    asked = dict.fromkeys(_stems(query), 1.0)
    first = texts.scores(asked)
    wider = texts.scores(_widened(texts, asked, first))
    return [Ranked(pk, score) for pk, score in sorted(wider.items(), key=lambda pair: (-pair[1], pair[0]))]


def _widened(texts: Texts, asked: dict[str, float], first: dict[int, float]) -> dict[str, float]:
    """Add to a query what its best answers hold and most reports do not (Rocchio, with BM25's rarity)."""
    best = sorted(first, key=lambda pk: (-first[pk], pk))[:BEST]
    by_pk = {text.pk: text for text in texts.texts}
    weight: Counter[str] = Counter()
    for pk in best:
        for stem in by_pk[pk].stems:
            weight[stem] += first[pk] * texts.rarity(stem)
    held = Counter(stem for pk in best for stem in by_pk[pk].stems)
    fit = Counter({stem: w for stem, w in weight.items() if held[stem] >= AT_LEAST and _fit(stem, asked)})
    chosen = fit.most_common(WIDENED)
    most = max((w for _, w in chosen), default=1)
    return asked | {stem: SHARE * w / most for stem, w in chosen}


def _fit(stem: str, asked: dict[str, float]) -> bool:
    """Whether a stem may widen a query: no number, and no word of faith, origin, opinion or protest."""
    return stem.isalpha() and stem not in asked and stem not in PEOPLES and not any(protected_spans(stem))


def _texts(rows: GuardedQuerySet) -> Iterator[Text]:
    keys = list(rows.order_by("-pk").values_list("pk", flat=True)[:MOST])
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, [keys])
        for pk, stems, times in cursor:
            yield Text(pk, dict(zip(stems, times, strict=True)))


def _stems(query: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(to_tsvector('english', %s))", [query])
        return cursor.fetchone()[0] or []
