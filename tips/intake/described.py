"""Cards of people and vehicles for those who work on a tip: what was seen, not who it was."""

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet


def described(cards: QuerySet) -> QuerySet:
    """Return cards without the names and contacts on them; ``named`` says whether any was given.

    The names are not fetched at all: they are shown on the page that asks for a purpose first.
    """
    given = ExpressionWrapper(~Q(name="", contact=""), BooleanField())
    return cards.defer("name", "contact").annotate(named=given)
