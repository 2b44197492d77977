"""Writing the trail, in the same transaction as what it tells of."""

from collections.abc import Iterable

from django.db import DatabaseError, models
from django.utils import timezone

from privacy.access.acting import access_of
from privacy.access.deciding import decide
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing

from .models import AuditEntry
from .spool import keep_beside, spooling_now


class TrailShut(DatabaseError):
    """An entry could not be written, so what it would have told of does not happen (CJIS AU-5)."""

    def __str__(self):
        return "The audit trail cannot be written just now, so nothing under the policy is opened or changed."


# Columns that follow from the others: naming them would hide what was decided.
PLACING = frozenset({"label", "desk_label", "rule_keys", "version"})


def record(
    by: Standing,
    verb: str,
    of: models.Model | None = None,
    *,
    rule: str = "",
    purpose: str = "",
    fields: Iterable[str] = (),
    detail: dict | None = None,
    allowed: bool = True,
) -> None:
    """Write one entry: who, what, to what, under which rule and why.

    ``detail`` holds identifiers, counts and codes only; no value of a record ever enters the
    trail, because the trail outlives the record (CJIS AU-3(3)).
    """
    entry = AuditEntry(
        **_who(by),
        at=timezone.now(),
        verb=verb,
        kind=of._meta.model_name if of is not None else "",
        object_id=of.pk if of is not None else None,
        reference=str(getattr(of, "number", "") or "") if of is not None else "",
        rule=rule or _rule(by, of),
        purpose=purpose,
        fields=[name for name in fields if name not in PLACING],
        detail=detail or {},
        allowed=allowed,
    )
    _write(entry)


def listed(
    by: Standing,
    rows: Iterable[models.Model],
    *,
    kind: str,
    verb: str = "list",
    purpose: str = "",
    detail: dict | None = None,
) -> None:
    """Write one entry for a page of a list, or of an export, naming every record that was on it."""
    entry = AuditEntry(
        **_who(by),
        at=timezone.now(),
        verb=verb,
        kind=kind,
        purpose=purpose,
        listed=[row.pk for row in rows],
        detail=detail or {},
    )
    _write(entry)


def _write(entry: AuditEntry) -> None:
    """Write one entry, or say that the trail is shut; what the public sends is kept beside it instead."""
    if spooling_now():
        keep_beside(entry)
        return
    try:
        entry.save(force_insert=True)
    except DatabaseError as fault:
        raise TrailShut from fault


def _rule(by: Standing, of: models.Model | None) -> str:
    """Name the rules that open the record to whoever acts on it, where it is one under the policy."""
    decision = decide(by, of) if isinstance(of, GuardedRecord) else None
    return decision.rule if decision else ""


def _who(by: Standing) -> dict:
    return {
        "actor_id": by.user_id,
        "service": by.actor,
        "agency_id": by.agency_id,
        "roles": list(by.roles),
        "policy": access_of(by).policy,
    }
