"""A question asked of one person at every request, written as SQL once a day and not once a request."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import get_related_populators
from django.utils import timezone

from .models import User

# Stands where each person's number goes: no number of a row is negative.
NOBODY = -20_211_231


class Statement:
    """A query of one person as SQL, and how a row of its answer becomes that person."""

    def __init__(self, people: QuerySet):
        compiler = people.query.get_compiler(connection=connection)
        self.sql, params = compiler.as_sql()
        self.params = [None if value == NOBODY else value for value in params]
        info = compiler.klass_info
        self.places = info["select_fields"]
        self.fields = [compiler.select[place][0].target.attname for place in self.places]
        self.annotated = compiler.annotation_col_map
        self.relatives = get_related_populators(info, compiler.select, connection.alias)  # type: ignore[call-arg]

    def of(self, pk: int) -> User | None:
        """Return the person with this number, or None."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [pk if value is None else value for value in self.params])
            row = cursor.fetchone()
        return self._person(row) if row else None

    def _person(self, row: tuple[Any, ...]) -> User:
        person = User.from_db(connection.alias, self.fields, [row[place] for place in self.places])
        for relative in self.relatives:
            relative.populate(row, person)
        for name, place in self.annotated.items():
            setattr(person, name, row[place])
        return person


def prepared(ask: Callable[[QuerySet], QuerySet]) -> Callable[[int], User | None]:
    """Return how to ask this of the person with a number, written anew each day.

    Courses, posts and agreements are asked for by the day, which is why a statement is good for one.
    """

    @lru_cache(maxsize=1)
    def written(today: date) -> Statement:
        return Statement(ask(User.objects.filter(pk=NOBODY)))

    def of(pk: int) -> User | None:
        return written(timezone.localdate()).of(pk)

    return of
