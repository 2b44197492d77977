"""The way a door hands over a record: the policy's condition, a key, and a line in the trail."""

from typing import TypeVar

from django.db import transaction

from privacy.access.deciding import decide, fetch
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.audit.trail import listed, record

R = TypeVar("R")


@transaction.atomic
def open_record(rows: GuardedQuerySet, *, by: Standing, purpose: str = "", verb: str = "read", **key):
    """Hand over one record that the policy admits, and note who read it and under which rule.

    ``rows`` is a queryset of the model, such as ``Tip.objects.select_related("county")``; it is
    cleared here. Raises ``Http404`` alike for what is withheld and for what never was.
    """
    found = fetch(rows.visible_to(by).select_related("label"), **key)
    decision = decide(by, found)
    record(by, verb, found, rule=decision.rule if decision else "", purpose=purpose)
    found.decision = decision
    return found


@transaction.atomic(savepoint=False)
def open_page(rows: list[R], *, by: Standing, kind: str, detail: dict | None = None) -> list[R]:
    """Hand over one page of a list, and note which records were on it."""
    if rows:
        listed(by, rows, kind=kind, detail=detail)
    return rows
