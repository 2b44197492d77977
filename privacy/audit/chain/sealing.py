"""Sealing: committed entries are chained in order, behind whoever writes them.

A chain built by each writer would make every request wait for every other. One sealer at a time
takes what was committed since, in the order of the ids it sees. An id that is missing was rolled
back or is not yet committed: it is no gap in the chain, and if it comes later it is sealed later.
"""

from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from privacy.audit.models import AuditEntry
from privacy.audit.spool import take_in

from . import anchor
from .linking import BEGINNING, link_of, said_by
from .models import AuditLink, Checkpoint
from .signing import sign

LOCK = 7_283_012
BATCH = 5000
# No transaction of the portal lives this long: tasks are stopped after ten minutes.
LONGEST = timedelta(hours=1)
OPEN = """
SELECT e.* FROM privacy_auditentry e LEFT JOIN privacy_auditlink l ON l.entry_id = e.id
 WHERE e.id > %s AND l.entry_id IS NULL ORDER BY e.id LIMIT %s
"""


def seal() -> int:
    """Seal what was committed since, sign where the chain has come to and anchor it; return how many."""
    take_in()
    drop_what_is_missing()
    sealed = 0
    while count := _seal_batch():
        sealed += count
        drop_what_is_missing()
    return sealed


@transaction.atomic
def _seal_batch() -> int:
    if not alone():
        return 0
    last = AuditLink.objects.order_by("-position").first()
    before, position = (bytes(last.hash), last.position) if last else (BEGINNING, 0)
    links = []
    for entry in unsealed():
        position += 1
        links.append(link_of(entry, position=position, before=before))
        before = links[-1].hash
    if links:
        AuditLink.objects.bulk_create(links)
        sign_off(position, before)
    return len(links)


def alone() -> bool:
    """Say whether no other sealer works, and keep it so until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return cursor.fetchone()[0]


def unsealed(limit: int = BATCH) -> list[AuditEntry]:
    """Return the entries without a place, oldest first, among those that may still come in."""
    return list(AuditEntry.objects.raw(OPEN, [settled(), limit]))


def settled() -> int:
    """Return the id up to which every entry that will ever be committed has been."""
    before = Checkpoint.objects.filter(at__lt=timezone.now() - LONGEST).order_by("-number").first()
    link = AuditLink.objects.filter(position=before.position).first() if before else None
    return link.entry_id if link else 0


def sign_off(position: int, head: bytes) -> Checkpoint:
    """Write a signed checkpoint of where the chain has come to."""
    last = Checkpoint.objects.order_by("-number").first()
    checkpoint = Checkpoint(
        number=last.number + 1 if last else 1, position=position, head=head, at=timezone.now()
    )
    checkpoint.key, checkpoint.signature = sign(said_by(checkpoint))
    checkpoint.save(force_insert=True)
    return checkpoint


def drop_what_is_missing() -> None:
    """Anchor the checkpoints that the anchor does not have yet, if it has all before them."""
    with transaction.atomic():
        if not alone():
            return
        after = anchor.last_number()
        # An anchor that lost its beginning is not begun again in silence: a check has to find that.
        newest = Checkpoint.objects.order_by("-number").first()
        if after == 0 and newest and newest.number > 1:
            after = newest.number - 1
        if missing := list(Checkpoint.objects.filter(number__gt=after).order_by("number")):
            anchor.drop(missing)
