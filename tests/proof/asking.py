"""Asking for every row of every walled table as one person, through each wall or both."""

from collections import defaultdict
from dataclasses import replace

from django.apps import apps
from django.db import connection

from partners.people.standings import standing_for
from partners.systems.services import FOR_SYSTEMS
from privacy.access.acting import acting
from privacy.access.gathering import gather
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing, courier


def standings(cast: dict) -> dict[str, Standing | None]:
    """Return everybody's standing as a request of theirs would make it."""
    made = {name: standing_for(user.pk) if user else None for name, user in cast.items()}
    dana = made["dana"]
    made["system"] = replace(dana, through="CAD export", duties=dana.duties & FOR_SYSTEMS)
    return made | {"courier": courier()}


def guarded_models() -> dict[str, type]:
    """Return every model whose rows stay shut until somebody says who is reading, by table."""
    models = (model for model in apps.get_models() if hasattr(model, "objects"))
    return {m._meta.db_table: m for m in models if isinstance(m.objects.get_queryset(), GuardedQuerySet)}


def listed(standing: Standing | None, tables) -> dict[str, set[int]]:
    """Return what a person is shown of each table by the code's own lists."""
    models = guarded_models()
    with acting(standing):
        return {
            table: set(models[table].objects.visible_to(standing).order_by().values_list("pk", flat=True))
            for table in tables
            if table in models
        }


def counted(standing: Standing | None, tables) -> dict[str, int]:
    """Return how many rows of each table a person is told there are."""
    models = guarded_models()
    with acting(standing):
        return {
            table: models[table].objects.visible_to(standing).count() for table in tables if table in models
        }


def gathered(standing: Standing | None, tables) -> dict[str, set[int]]:
    """Return what a page that fetches many lists in one statement is given of each table."""
    models = guarded_models()
    with acting(standing):
        wanted = {
            t: models[t].objects.visible_to(standing).order_by().values("pk") for t in tables if t in models
        }
        return {table: {row["pk"] for row in rows} for table, rows in gather(**wanted).items()}


def opened(standing: Standing | None, rows) -> dict[str, set[int]]:
    """Return the rows that open to a person one by one, each asked for by its key."""
    models, found = guarded_models(), defaultdict(set)
    with acting(standing):
        for row in rows:
            model = models.get(row.table)
            if model and model.objects.visible_to(standing).filter(pk=row.pk).exists():
                found[row.table].add(row.pk)
    return found


def selected(standing: Standing | None, tables) -> dict[str, set[int]]:
    """Return what the database itself hands to a person's connection, whatever the code would ask."""
    return _asked("SELECT id FROM {}", standing, tables)


def locked(standing: Standing | None, tables) -> dict[str, set[int]]:
    """Return the rows that the database lets a person's connection take up to change them."""
    return _asked("SELECT id FROM {} FOR UPDATE", standing, tables)


def _asked(statement, standing, tables) -> dict[str, set[int]]:
    found = {}
    with acting(standing), connection.cursor() as cursor:
        for table in tables:
            cursor.execute(statement.format(table))
            found[table] = {pk for (pk,) in cursor.fetchall()}
    return found
