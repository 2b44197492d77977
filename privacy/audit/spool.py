"""Where entries wait while the trail cannot be written and the public still has to be heard."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from privacy.for_owner_only import for_owner_only

from .canonical import CARRIED, canonical, line
from .models import AuditEntry

_spooling: ContextVar[bool] = ContextVar("spooling", default=False)


@contextmanager
def spooling() -> Iterator[None]:
    """Keep entries beside the database until the block ends; only for taking in what somebody sends."""
    token = _spooling.set(True)
    try:
        yield
    finally:
        _spooling.reset(token)


def spooling_now() -> bool:
    """Say whether entries are being kept beside the database."""
    return _spooling.get()


def keep_beside(entry: AuditEntry) -> None:
    """Write an entry to the spool, on the disk before this returns; it names what, never holds it."""
    path = _spool()
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = line({"name": str(uuid4()), "entry": json.loads(canonical(entry))})
    with open(path, "a", opener=for_owner_only) as spool:
        spool.write(kept + "\n")
        spool.flush()
        os.fsync(spool.fileno())


def take_in() -> int:
    """Bring what waits in the spool into the trail, each entry once; return how many."""
    spool, taking = _spool(), _spool().with_suffix(".taking")
    if not taking.exists():
        if not spool.exists():
            return 0
        spool.rename(taking)
    waiting = [json.loads(text) for text in taking.read_text().splitlines() if text]
    with transaction.atomic():
        taken = sum(_take(**each) for each in waiting)
    taking.unlink()
    return taken


def _take(name: str, entry: dict) -> bool:
    if AuditEntry.objects.filter(detail__kept_beside=name).exists():
        return False
    # The entry's own time is that of its arrival here: a time of the past is what a forger would write.
    detail = {**entry["detail"], "kept_beside": name, "happened_at": entry["at"]}
    facts = {field: entry[field] for field in CARRIED}
    AuditEntry(**{**facts, "detail": detail, "at": timezone.now()}).save(force_insert=True)
    return True


def oldest() -> datetime | None:
    """Return since when entries wait in the spool, or None."""
    waiting = [path for path in (_spool(), _spool().with_suffix(".taking")) if path.exists()]
    return min((datetime.fromtimestamp(path.stat().st_mtime, UTC) for path in waiting), default=None)


def _spool() -> Path:
    return settings.AUDIT_SPOOL
