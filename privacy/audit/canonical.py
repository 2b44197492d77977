"""An audit entry as one line of text that is the same wherever and whenever it is written."""

import json
from datetime import UTC, datetime

from .models import AuditEntry

CARRIED = (
    "actor_id",
    "service",
    "agency_id",
    "roles",
    "verb",
    "kind",
    "object_id",
    "reference",
    "listed",
    "rule",
    "purpose",
    "fields",
    "detail",
    "policy",
    "allowed",
)


def canonical(entry: AuditEntry) -> str:
    """Return everything an entry says, without its id, as JSON in one fixed form."""
    said = {name: getattr(entry, name) for name in CARRIED}
    return _json({**said, "at": moment(entry.at)})


def moment(at: datetime) -> str:
    """Return a time in UTC to the microsecond."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _json(value) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def line(facts: dict) -> str:
    """Return facts as one line of JSON in the same fixed form."""
    return _json(facts)
