"""Writing the trail, in the same transaction as what it tells of."""

from collections.abc import Iterable

from django.db import models

from privacy.access.acting import access_of
from privacy.access.standing import Standing

from .models import AuditEntry


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
    AuditEntry(
        **_who(by),
        verb=verb,
        kind=of._meta.model_name if of is not None else "",
        object_id=of.pk if of is not None else None,
        reference=str(getattr(of, "number", "") or "") if of is not None else "",
        rule=rule,
        purpose=purpose,
        fields=list(fields),
        detail=detail or {},
        allowed=allowed,
    ).save(force_insert=True)


def listed(by: Standing, rows: Iterable[models.Model], *, kind: str, detail: dict | None = None) -> None:
    """Write one entry for a page of a list, naming every record that was on it."""
    AuditEntry(**_who(by), verb="list", kind=kind, listed=[row.pk for row in rows], detail=detail or {}).save(
        force_insert=True
    )


def _who(by: Standing) -> dict:
    return {
        "actor_id": by.user_id,
        "service": by.actor,
        "agency_id": by.agency_id,
        "roles": list(by.roles),
        "policy": access_of(by).policy,
    }
