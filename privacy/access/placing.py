"""Giving a record its label and keys, so that the right readers meet it from its first moment."""

from collections.abc import Iterable

from .acting import refresh
from .interning import Need, key_ids
from .models import AccessLabel
from .records import GuardedRecord


def place(record: GuardedRecord, *, label: AccessLabel, needs: Iterable[Need]) -> GuardedRecord:
    """Set what the two keys of a record look at; the caller saves it in the same transaction.

    The reader's own sets are taken up again first, because the database refuses a row whose
    writer could not see it.
    """
    record.label = label
    record.rule_keys = key_ids(needs)
    refresh()
    return record


PLACED = ["label", "rule_keys"]
