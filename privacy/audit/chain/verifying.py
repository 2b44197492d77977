"""Checking that the trail is what it was: all of it, or only its end."""

from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.models import AuditEntry
from privacy.audit.spool import oldest

from . import anchor
from .findings import Finding, Kind
from .linking import BEGINNING
from .models import AuditLink, ChainCheck, Checkpoint
from .sealing import LOCK, settled
from .vouching import faults_against_anchor, faults_of_checkpoints, faults_of_the_end
from .walking import Walk
from .windows import Windows

LATE = timedelta(minutes=10)
GLANCE = 5
WITHOUT_A_PLACE = """
SELECT e.id FROM privacy_auditentry e LEFT JOIN privacy_auditlink l ON l.entry_id = e.id
 WHERE e.id <= %s AND l.entry_id IS NULL ORDER BY e.id LIMIT 50
"""


@transaction.atomic
def verify(*, by: Standing | None = None, whole: bool = True, keep: bool = True) -> ChainCheck:
    """Check the chain, its checkpoints and the anchor, and keep what was found.

    A check that is not ``whole`` looks at the last checkpoints only, so that it can be made every
    minute; it is kept only when what it finds has changed. ``keep`` false keeps nothing of it.
    """
    _hold_the_sealer()
    entries, findings = _everything() if whole else _the_end()
    check = ChainCheck(
        at=timezone.now(),
        by_id=by.user_id if by else None,
        whole=whole,
        entries=entries,
        findings=[finding.as_data() for finding in findings],
    )
    newest = ChainCheck.objects.first()
    if keep and (whole or check.findings != (newest.findings if newest else [])):
        check.save(force_insert=True)
    return check


def _hold_the_sealer() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _everything() -> tuple[int, list[Finding]]:
    checkpoints = list(Checkpoint.objects.order_by("number"))
    walk = Walk(0, BEGINNING, Windows(checkpoints))
    walk.go()
    findings = [*walk.findings, *faults_of_checkpoints(checkpoints)]
    if checkpoints and checkpoints[0].number != 1:
        words = f"Checkpoints 1 to {checkpoints[0].number - 1} are gone."
        findings.append(Finding(Kind.DELETED, words))
    findings += faults_of_the_end(checkpoints[-1] if checkpoints else None)
    findings += faults_against_anchor(anchor.whole(), checkpoints, complete=True)
    findings += _slipped_in() + _behind()
    return walk.entries, findings


def _the_end() -> tuple[int, list[Finding]]:
    checkpoints = list(Checkpoint.objects.order_by("-number")[:GLANCE])[::-1]
    first = AuditLink.objects.filter(position=checkpoints[0].position).first() if checkpoints else None
    walk = Walk(first.position, bytes(first.hash), Windows(checkpoints)) if first else None
    if walk:
        walk.go()
    findings = [*(walk.findings if walk else []), *faults_of_checkpoints(checkpoints)]
    findings += faults_of_the_end(checkpoints[-1] if checkpoints else None)
    findings += faults_against_anchor(anchor.tail(), checkpoints, complete=False)
    return walk.entries if walk else 0, findings + _behind()


def _slipped_in() -> list[Finding]:
    """Find entries that were put among others after those were sealed."""
    with connection.cursor() as cursor:
        cursor.execute(WITHOUT_A_PLACE, [settled()])
        found = [row[0] for row in cursor.fetchall()]
    words = "stands among entries sealed long ago and has no place in the chain: it was put in afterwards."
    return [Finding(Kind.INSERTED, f"Entry {pk} {words}") for pk in found]


def _behind() -> list[Finding]:
    """Find out whether sealing stands still, or entries wait beside the database."""
    late = timezone.now() - LATE
    newest = AuditLink.objects.order_by("-position").values_list("entry_id", flat=True).first() or 0
    waiting = AuditEntry.objects.filter(pk__gt=newest).order_by("pk").first()
    found = []
    if waiting and waiting.at < late:
        words = (
            f"Entries wait to be sealed since {waiting.at:%Y-%m-%d %H:%M}: see whether worker and beat run."
        )
        found.append(Finding(Kind.BEHIND, words))
    since = oldest()
    if since and since < late:
        found.append(Finding(Kind.BEHIND, f"Entries wait beside the database since {since:%Y-%m-%d %H:%M}."))
    return found
