"""Narrows and orders tips by what a search text means."""

from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import CombinedSearchQuery, SearchQuery, SearchRank
from django.db.models import F, Q

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing

from .fields import FIELDS, Unclear
from .question import All, Field, Not, Part, Question, Words, read

TextQuery = SearchQuery | CombinedSearchQuery


def search(rows: GuardedQuerySet, text: str, *, by: Standing) -> GuardedQuerySet:
    """Narrow tips, already cleared for this reader, to those a search text means."""
    meant = _meant(read(text).asks, by)
    return rows if meant is None else rows.filter(_condition(meant))


def by_relevance(rows: GuardedQuerySet, text: str) -> GuardedQuerySet:
    """Order what a search found, best first."""
    query = words_of(read(text))
    if query is None:
        return rows.order_by("-created_at", "-id")
    return rows.annotate(rank=SearchRank(F("search"), query)).order_by("-rank", "-id")


def words_of(question: Question) -> TextQuery | None:
    """Return the words a search looks for, any of them, or None where it names none."""
    return reduce(or_, map(_text, question.words)) if question.words else None


def not_understood(text: str, *, by: Standing) -> list[str]:
    """Return, in sentences, what of a search text was left out or guessed, and what to type instead."""
    question = read(text)
    said = [f"{sign} is opened and never closed. We read on to the end." for sign in question.open_ends]
    for field in question.fields:
        if field.name not in FIELDS:
            known = ", ".join(FIELDS)
            said.append(f"We don’t know the field {field.name}. Fields are {known}.")
        elif field.value.strip():
            said += [str(unclear) for unclear in [_unclear(field, by)] if unclear]
    return list(dict.fromkeys(said))


def _unclear(field: Field, by: Standing) -> Unclear | None:
    try:
        FIELDS[field.name](field.value, by)
    except Unclear as unclear:
        return unclear
    return None


def _meant(part: Part, by: Standing) -> TextQuery | Q | None:
    """Return what a part asks, as one question to the text index wherever that can be."""
    if isinstance(part, Words):
        return _text(part)
    if isinstance(part, Field):
        return _field(part, by)
    if isinstance(part, Not):
        inner = _meant(part.part, by)
        return None if inner is None else ~inner
    inner = [found for found in (_meant(one, by) for one in part.parts) if found is not None]
    return _joined(inner, and_ if isinstance(part, All) else or_) if inner else None


def _joined(found: list, way) -> TextQuery | Q:
    texts = [one for one in found if not isinstance(one, Q)]
    conditions = [one for one in found if isinstance(one, Q)]
    if not conditions:
        return reduce(way, texts)
    if texts:
        conditions.append(_condition(reduce(way, texts)))
    return reduce(way, conditions)


def _condition(meant: TextQuery | Q) -> Q:
    return meant if isinstance(meant, Q) else Q(search=meant)


def _text(words: Words) -> SearchQuery:
    if words.how == "beginning":
        return SearchQuery(f"{words.text}:*", config="english", search_type="raw")
    return SearchQuery(words.text, config="english", search_type=words.how)


def _field(field: Field, by: Standing) -> Q | None:
    if field.name not in FIELDS:
        return None
    try:
        return FIELDS[field.name](field.value, by)
    except Unclear:
        return None
