"""Cards of people and vehicles as everyone who reads the tip may have them: what was seen, not who it was."""

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber


def described(cards: QuerySet) -> QuerySet:
    """Return cards, each with its ``ordinal`` among its kind: what pages call "Person 1"."""
    ordinal = Window(RowNumber(), partition_by=[F("tip_id"), F("kind")], order_by=F("id").asc())
    return cards.annotate(ordinal=ordinal).order_by("id")
