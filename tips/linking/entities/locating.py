"""Entities by what is typed: the values a text names, and values that begin so."""

import re
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.linking.extraction.finding import extract
from tips.linking.extraction.kinds import Kind
from tips.linking.models import Mention, MentionState

from .gathering import NEVER, exists, links
from .groups import among
from .references import Pair
from .thresholds import limit_of, limits

LOOKED_AT, SHOWN, LONGEST = 2_000, 50, 200
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One entity of a list: how it is written, and in how many tips the reader may see it."""

    kind: str
    value: str
    text: str
    tips: int
    common: bool


def named_in(text: str) -> list[Pair]:
    """Return the identifiers that a typed text names whole."""
    spans = extract(text[:LONGEST]).spans
    return list(dict.fromkeys((span.kind.value, span.value) for span in spans if span.kind.links))


def meant(text: str, kind: str, *, by: Standing) -> Pair | None:
    """Return the one entity of a kind that a typed text names, if the reader may see a tip with it."""
    plain = " ".join(text.split())[:LONGEST]
    squeezed = re.sub(r"[\s.()/-]", "", plain)
    read = [pair for pair in named_in(plain) if pair[0] == kind]
    typed = [(kind, form(one)) for one in (plain, squeezed) for form in (str, str.lower, str.upper)]
    return next((pair for pair in dict.fromkeys([*read, *typed]) if exists(pair, by=by)), None)


def located(text: str, *, by: Standing, kind: str = "") -> list[Found]:
    """Return the entities a text means, or the newest where nothing is typed; names only if asked for."""
    if kind in NEVER:
        return []
    rows = _kinds(Mention.objects.visible_to(by).exclude(state=MentionState.WRONG), kind)
    if text.strip():
        rows = rows.filter(_meant(text, kind))
    newest = rows.order_by("-tip_id", "id").values_list("id", "kind", "value")[:LOOKED_AT]
    first: dict[Pair, int] = {}
    for pk, its_kind, value in newest:
        first.setdefault((its_kind, value), pk)
    return counted(list(first.values())[:SHOWN], by)


def _kinds(rows: GuardedQuerySet, kind: str) -> GuardedQuerySet:
    # Names of persons are looked for by themselves and for a stated purpose, never among the rest.
    return rows.filter(kind=kind, links=links(kind)) if kind else rows.filter(links=True)


def _meant(text: str, kind: str) -> Q:
    plain = " ".join(text.split())[:LONGEST]
    squeezed = re.sub(r"[\s.()/-]", "", plain)
    spellings = {form(one) for one in (plain, squeezed) for form in (str, str.lower, str.upper)}
    wanted = among(named_in(text))
    for spelling in spellings:
        if len(spelling) >= SHORTEST:
            wanted |= _begins(spelling, kind)
    if kind == Kind.PERSON:
        wanted |= Q(value__contains=plain.lower())
    return wanted


def _begins(spelling: str, kind: str) -> Q:
    # As a range: beneath the wall the database may not look LIKE up in an index.
    kinds = [kind] if kind else [one.value for one in Kind if one.links]
    after = spelling[:-1] + chr(min(ord(spelling[-1]) + 1, 0x10FFFF))
    return Q(kind__in=kinds, value__gte=spelling, value__lt=after)


def counted(finds: list[int], by: Standing) -> list[Found]:
    """Return the entities of these finds with how many tips hold each, counted no further than matters."""
    figures = limits()
    most = max(figures.values()) + 2
    same = Mention.objects.visible_to(by).exclude(state=MentionState.WRONG)
    same = same.filter(kind=OuterRef("kind"), value=OuterRef("value")).order_by("tip_id")
    holders = ArraySubquery(same.values("tip_id").distinct()[:most])
    rows = Mention.objects.visible_to(by).filter(pk__in=finds).annotate(holders=holders)
    found = [_found(row, limit_of(row.kind, figures)) for row in rows]
    return sorted(found, key=lambda one: (-one.tips, one.kind, one.value))


def _found(row: Mention, limit: int) -> Found:
    common = row.links and len(row.holders) > limit + 1
    return Found(row.kind, row.value, row.text, len(row.holders), common)
