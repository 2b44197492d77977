"""Releasing and delivering: the row is the queue; Celery is only an alarm clock."""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .models import Disclosure

D = TypeVar("D", bound=Disclosure)
LONGEST = timedelta(hours=1)
log = logging.getLogger(__name__)


class NotNow(Exception):
    """A delivery that must wait; its row falls due again."""


def wake(task: str, pk: int) -> None:
    """Ring for one row once the transaction lands.

    A broker that is away must not fail or hold up the request: the sweeper finds the row.
    """

    def ring():
        try:
            current_app.send_task(task, args=(pk,), retry=False)
        except Exception as fault:  # any broker fault means the same: the sweeper will do it
            log.warning("broker away, %s %s left to the sweeper: %s", task, pk, type(fault).__name__)

    transaction.on_commit(ring, robust=True)


def release(disclosure: D) -> D:
    """Keep the row now; wake its courier if the transaction lands."""
    disclosure.save(force_insert=True)
    wake(disclosure.courier, disclosure.pk)
    return disclosure


def claim(disclosure: Disclosure) -> bool:
    """Take a due row for this courier by changing it only if nobody else has."""
    wait = min(settings.RETRY_AFTER * 2 ** min(disclosure.attempts, 10), LONGEST)
    changed = (
        type(disclosure)
        ._base_manager.filter(pk=disclosure.pk, attempts=disclosure.attempts)
        .filter(delivered_at=None, stopped_at=None, due_at__lte=timezone.now())
        .update(attempts=disclosure.attempts + 1, due_at=timezone.now() + wait)
    )
    return changed == 1


def deliver(disclosure: D, send: Callable[[D], Any], arrived: Callable[[D, Any], None] | None = None) -> bool:
    """Claim the row, send it, mark it. False: another courier has it, or it must wait.

    ``arrived`` is told what ``send`` brought back, in the same transaction as the mark. A courier
    that dies between sending and marking leaves the row to fall due again, so the far side must
    recognise a repeated ``reference``.
    """
    if not claim(disclosure):
        return False
    rows = type(disclosure)._base_manager.filter(pk=disclosure.pk)
    try:
        receipt = send(disclosure)
    except Exception as fault:  # every fault of the far side is the same to us: try again later
        rows.update(fault=f"{type(fault).__name__}: {fault}"[:200])
        log.warning("delivery of %s failed: %s", disclosure.reference, type(fault).__name__)
        return False
    with transaction.atomic():
        rows.update(delivered_at=timezone.now(), fault="")
        if arrived:
            arrived(disclosure, receipt)
    return True
