"""One search over tips: words, "phrases", -minus, OR, begin*, and field:value; for lists and pages alike."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Exists, F, OuterRef, Q

from privacy.access.querysets import GuardedQuerySet
from tips.intake.choices import Status
from tips.intake.models import Involved

from .models import Mention, MentionState

LONGEST = 400
FIELD = re.compile(r'(?<!\S)(-?)([A-Za-z]+):("[^"]*"|[^\s"/]\S*)')
NUMBER = re.compile(r"(?<!\S)(-?)([A-Za-z]{2,4}-\d{2}-\d{3,})(?!\S)")
BEGINNING = re.compile(r"(?<!\S)(\w{2,})\*(?!\S)")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, taken apart; ``unknown`` are field names the search does not know."""

    words: str = ""
    beginnings: tuple[str, ...] = ()
    fields: tuple[tuple[bool, str, str], ...] = ()
    unknown: tuple[str, ...] = ()


def read(text: str) -> Question:
    """Take a search text apart; nothing that can be typed is an error."""
    text = UNPRINTABLE.sub(" ", text)[:LONGEST]
    found = [(bool(m[1]), m[2].lower(), m[3].strip('"')) for m in FIELD.finditer(text)]
    found += [(bool(m[1]), "number", m[2]) for m in NUMBER.finditer(text)]
    rest = NUMBER.sub(" ", FIELD.sub(" ", text))
    words = BEGINNING.sub(" ", rest)
    return Question(
        words=" ".join(words.split()),
        beginnings=tuple(BEGINNING.findall(rest)),
        fields=tuple(each for each in found if each[1] in FIELDS),
        unknown=tuple(dict.fromkeys(name for _, name, _ in found if name not in FIELDS)),
    )


def search(rows: GuardedQuerySet, text: str) -> GuardedQuerySet:
    """Narrow tips to those a search text means."""
    asked = read(text)
    query = _words(asked)
    if query is not None:
        rows = rows.filter(search=query)
    for negated, name, value in asked.fields:
        condition = FIELDS[name](value)
        rows = rows.filter(~condition if negated else condition)
    return rows


def by_relevance(rows: GuardedQuerySet, text: str) -> GuardedQuerySet:
    """Order what a search found, best first."""
    query = _words(read(text))
    if query is None:
        return rows.order_by("-created_at", "-id")
    return rows.annotate(rank=SearchRank(F("search"), query)).order_by("-rank", "-id")


def _words(asked: Question) -> SearchQuery | None:
    parts = [SearchQuery(f"{word}:*", config="english", search_type="raw") for word in asked.beginnings]
    if asked.words:
        parts.append(SearchQuery(asked.words, config="english", search_type="websearch"))
    query = None
    for part in parts:
        query = part if query is None else query & part
    return query


def squeezed(value: str) -> str:
    """Return a plate or number without spaces, dashes and case."""
    return re.sub(r"[^0-9A-Z]", "", value.upper())


def _number(value: str) -> Q:
    return Q(number__iendswith=value)


def _plate(value: str) -> Q:
    plate = squeezed(value)
    return _mentioned("plate", plate) | Exists(
        Involved.objects.unguarded().filter(tip=OuterRef("pk"), plate__icontains=plate)
    )


def _phone(value: str) -> Q:
    return _mentioned("phone", re.sub(r"\D", "", value)[-10:])


def _mentioned(kind: str, value: str) -> Q:
    # Only ever the inside of a query over tips that were cleared; the database's wall holds the mentions.
    rows = Mention.objects.unguarded().filter(tip=OuterRef("pk"), kind=kind)
    return Q(Exists(rows.filter(value__icontains=value).exclude(state=MentionState.WRONG)))


def _county(value: str) -> Q:
    return Q(county__name__istartswith=value)


def _state(value: str) -> Q:
    words = value.lower()
    meant = [s for s in Status if s.value.startswith(words) or s.label.lower().startswith(words)]
    return Q(status__in=meant)


FIELDS: dict[str, Callable[[str], Q]] = {
    "number": _number,
    "plate": _plate,
    "phone": _phone,
    "county": _county,
    "state": _state,
}
