"""How many tips there are, in all and for each filter value, over what the reader may see and no more."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import BooleanField, Case, Q, When

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.choices import OPEN
from tips.vetting.models import BehaviorMatch

from .address import Ask
from .facets import BY_KEY, FACETS

CAP = 10_000


@dataclass(slots=True)
class Counts:
    """Totals; ``by_value`` is empty where there is too much to count in time."""

    matching: int = 0
    total: int = 0
    capped: bool = False
    by_value: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    def words(self, number: int) -> str:
        """Return a number as the page says it."""
        return f"{CAP:,}+" if number > CAP else f"{number:,}"


def narrowed(rows: GuardedQuerySet, ask: Ask, by: Standing, *, leave: str = "") -> GuardedQuerySet:
    """Keep the rows that every filter keeps; ``leave`` names one that is left out."""
    return rows.filter(*(condition for key, condition in _conditions(ask, by).items() if key != leave))


def count(rows: GuardedQuerySet, ask: Ask, by: Standing) -> Counts:
    """Count the rows an address asks for, and each value of each filter with the others in force.

    ``rows`` are already searched. One pass over at most ``CAP`` rows; past that the values stay
    uncounted rather than guessed.
    """
    groups = _grouped(rows, ask, by)
    counts = Counts()
    for key, value, matching, total in groups:
        if not key:
            counts.matching, counts.total, counts.capped = matching, total, value == "capped"
        elif value:
            counts.by_value[key][value] = matching
    if counts.capped:
        counts.by_value.clear()
        counts.matching = narrowed(rows, ask, by)[: CAP + 1].count()
        counts.total = CAP + 1
    else:
        counts.by_value["behavior"] = _behaviors(rows, ask, by)
    return counts


def _conditions(ask: Ask, by: Standing) -> dict[str, Q]:
    kept = {key: BY_KEY[key].keeps(values, by) for key, values in ask.chosen}
    # Without a search and without a chosen state the queue is the work that is open.
    return kept if ask.q or "state" in kept else kept | {"state": Q(status__in=OPEN)}


def _grouped(rows: GuardedQuerySet, ask: Ask, by: Standing) -> list[tuple]:
    passes = {
        f"p_{key}": Case(When(q, then=True), default=False, output_field=BooleanField())
        for key, q in _conditions(ask, by).items()
    }
    shown = {f"v_{facet.key}": facet.column(by) for facet in FACETS if facet.column}
    open_ones = Case(When(status__in=OPEN, then=True), default=False, output_field=BooleanField())
    base = rows.order_by().annotate(**passes, **shown, is_open=open_ones).values(*passes, *shown, "is_open")
    inner, params = base[: CAP + 1].query.sql_with_params()
    everything = _all(passes)
    whole = "count(*)" if ask.q else "count(*) FILTER (WHERE is_open)"
    capped = f"CASE WHEN count(*) > {CAP} THEN 'capped' ELSE '' END"
    parts = [f"SELECT '' AS facet, {capped}, count(*) FILTER (WHERE {everything}), {whole} FROM base"]
    for name in shown:
        others = _all(other for other in passes if other[2:] != name[2:])
        kept = f"count(*) FILTER (WHERE {others})"
        parts.append(f"SELECT '{name[2:]}', {name}::text, {kept}, 0 FROM base GROUP BY {name}")
    with connection.cursor() as cursor:
        cursor.execute(f"WITH base AS MATERIALIZED ({inner}) {' UNION ALL '.join(parts)}", params)
        return cursor.fetchall()


def _all(names) -> str:
    return " AND ".join(names) or "true"


def _behaviors(rows: GuardedQuerySet, ask: Ask, by: Standing) -> dict[str, int]:
    tips = narrowed(rows, ask, by, leave="behavior").order_by().values("pk")
    matches = BehaviorMatch.objects.visible_to(by).filter(tip__in=tips).order_by()
    found = defaultdict(int)
    for code in matches.values_list("behavior__code", flat=True)[: CAP + 1]:
        found[code] += 1
    return dict(found)
