"""Giving a record its label and keys, so that the right readers meet it from its first moment."""

from collections.abc import Iterable

from .acting import take_up
from .interning import Need, key_ids
from .models import AccessLabel
from .records import GuardedRecord


def place(
    record: GuardedRecord,
    *,
    label: AccessLabel,
    needs: Iterable[Need],
    keys: Iterable[int] = (),
    faces: Iterable[AccessLabel] = (),
) -> GuardedRecord:
    """Set what the two keys of a record look at; the caller saves it in the same transaction.

    ``keys`` are ids of needs that are interned already, ``faces`` the labels of its narrower parts.
    The reader's own sets are taken up again where these are new, because the database refuses a row
    whose writer could not see it.
    """
    record.label = label
    record.rule_keys = sorted({*key_ids(needs), *keys})
    take_up([label, *faces], record.rule_keys)
    return record


PLACED = ["label", "rule_keys"]
