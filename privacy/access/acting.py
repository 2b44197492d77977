"""Who is acting right now, told to the code and to the database at once."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection

from .compiling import NOTHING, Access, admitting, compiled
from .models import AccessLabel
from .standing import Standing
from .wall import raise_wall


@dataclass(frozen=True, slots=True)
class _Scene:
    standing: Standing | None
    access: Access


_SHUT = _Scene(None, NOTHING)
_scene: ContextVar[_Scene] = ContextVar("scene", default=_SHUT)


@contextmanager
def acting(
    standing: Standing | None, of: Sequence[int] | None = None, mailbox: Sequence[int] = ()
) -> Iterator[Access]:
    """Let one person or service read and act until the block ends.

    ``of`` is the edition of the policy just fetched with the person, if any, and ``mailbox`` the keys of
    their mailbox. The settings are put back on
    leaving, so that a reused connection never carries another's.
    """
    access = compiled(standing, of, mailbox)
    before = _scene.get()
    token = _scene.set(_Scene(standing, access))
    raise_wall(connection, access.labels, access.keys)
    try:
        yield access
    finally:
        _scene.reset(token)
        # In a broken transaction nothing can be set; its rollback puts the settings back by itself.
        if not (connection.in_atomic_block and connection.needs_rollback):
            raise_wall(connection, before.access.labels, before.access.keys)


def current() -> Standing | None:
    """Return whoever is acting, or None."""
    return _scene.get().standing


def access_of(standing: Standing | None) -> Access:
    """Return what a standing may see, without asking again for whoever is acting."""
    scene = _scene.get()
    return scene.access if scene.standing is not None and scene.standing == standing else compiled(standing)


def refresh() -> None:
    """Take up labels and keys interned since the block began, such as those of a record just made."""
    scene = _scene.get()
    if scene.standing is None:
        return
    access = compiled(scene.standing)
    _scene.set(_Scene(scene.standing, access))
    # Told anew even where nothing seems new: a rollback takes the settings back without a word.
    raise_wall(connection, access.labels, access.keys)


def take_up(labels: Iterable[AccessLabel], keys: Iterable[int]) -> None:
    """Refresh where whoever acts might otherwise not see a record with these labels and keys."""
    scene = _scene.get()
    if scene.standing is None:
        return
    new = (row for row in labels if row.pk not in scene.access.labels)
    if set(scene.access.keys).isdisjoint(keys) or any(admitting(scene.standing, row) for row in new):
        refresh()
