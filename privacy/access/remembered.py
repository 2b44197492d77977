"""Rows that are never changed once made, kept by the process that has met them."""

from collections.abc import Hashable
from functools import partial
from typing import Generic, TypeVar

from django.db import models, transaction

R = TypeVar("R", bound=models.Model)
MOST = 20_000


class Remembered(Generic[R]):
    """Rows of one append-only table by what names them and by id, from the moment they are committed.

    A row met inside a transaction counts only once that lands: taken back, its id would point nowhere.
    At ``MOST`` rows it begins anew, since every report adds a mailbox's key.
    """

    def __init__(self):
        self._by_name: dict[Hashable, R] = {}
        self._by_id: dict[int, R] = {}

    def named(self, name: Hashable) -> R | None:
        """Return the row of this name if it was met before."""
        return self._by_name.get(name)

    def numbered(self, pk: int) -> R | None:
        """Return the row with this id if it was met before."""
        return self._by_id.get(pk)

    def meet(self, name: Hashable, row: R) -> R:
        """Keep a row, at the latest when the transaction in hand lands, and return it."""
        transaction.on_commit(partial(self._keep, name, row))
        return row

    def _keep(self, name: Hashable, row: R) -> None:
        if len(self._by_id) >= MOST:
            self.forget()
        self._by_name[name] = self._by_id[row.pk] = row

    def forget(self) -> None:
        """Know nothing again: when there is too much, and for tests, whose tables are emptied."""
        self._by_name.clear()
        self._by_id.clear()
