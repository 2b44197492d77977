"""Which kinds of record have a life of their own, from entry to destruction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.apps import apps

from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing


def nobody(offices: Iterable[int]) -> list[int]:
    """Return no one: the kind is never handed to an office."""
    return []


def no_file(name: str) -> None:
    """Remove nothing: the kind keeps no files."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How a kind of record is kept: a model of its own declares it as ``kept``.

    ``written_by`` names the columns of people who may not renew it; ``renewable`` the classes that
    may be renewed at all, with how often (None: without limit). ``at_office`` returns the accounts
    told when an office received it; ``answering`` those told before it goes, of the agency that the column
    ``owned_by`` names; ``remove_file`` takes one name in the file store.
    """

    words: str
    written_by: tuple[str, ...]
    renewable: dict[str, int | None]
    at_office: Callable[[Iterable[int]], Iterable[int]] = nobody
    owned_by: str = ""
    answering: Callable[[Iterable[int]], Iterable[int]] = nobody
    remove_file: Callable[[str], None] = no_file


def kinds() -> list[type[GuardedRecord]]:
    """Return every model whose records are destroyed at the end of their time."""
    return [model for model in apps.get_models() if isinstance(getattr(model, "kept", None), Kept)]


def kind_of(place: str) -> type[GuardedRecord]:
    """Return the model whose records lie in a table."""
    return next(model for model in kinds() if model._meta.db_table == place)


def find(number: str, by: Standing) -> GuardedRecord | None:
    """Return the record of this number, of whatever kind, that a reader may see, or None."""
    found = (kind.objects.visible_to(by).filter(number=number).first() for kind in kinds())
    return next(filter(None, found), None)


def stand_in(place: str, record_id: int, number: str) -> GuardedRecord:
    """Return an empty record for the trail to name: one past its day cannot be fetched."""
    return kind_of(place)(pk=record_id, number=number)


def class_of(record: GuardedRecord) -> str:
    """Return the record class whose retention row a record follows."""
    return getattr(record, "record_class", "") or record.label.record_class
