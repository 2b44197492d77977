"""Holding the checkpoints to their signatures and to the anchor outside the database."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from .anchor import Anchored
from .findings import Finding, Kind
from .linking import said_by
from .models import AuditLink, Checkpoint
from .signing import signed

# How long a checkpoint may wait for its line in the anchor.
GRACE = timedelta(minutes=10)


def faults_of_checkpoints(checkpoints: list[Checkpoint]) -> Iterable[Finding]:
    """Say which checkpoints are forged, out of line, or no longer fit the chain."""
    heads = AuditLink.objects.in_bulk([checkpoint.position for checkpoint in checkpoints])
    before: Checkpoint | None = None
    for each in checkpoints:
        link = heads.get(each.position)
        if not signed(said_by(each), each.key, each.signature):
            yield Finding(Kind.FORGED, f"Checkpoint {each.number} does not carry the portal's signature.")
        elif link is None:
            yield Finding(
                Kind.CUT, f"Checkpoint {each.number} was signed at place {each.position}, which is gone."
            )
        elif bytes(link.hash) != bytes(each.head):
            words = f"Place {each.position} is not what checkpoint {each.number} signed"
            yield Finding(Kind.REWRITTEN, f"{words}: the chain was written anew.")
        if before:
            yield from _order(before, each)
        before = each


def _order(before: Checkpoint, each: Checkpoint) -> Iterable[Finding]:
    if each.number != before.number + 1:
        yield Finding(Kind.DELETED, f"Checkpoints {before.number + 1} to {each.number - 1} are gone.")
    if each.at < before.at:
        words = f"Checkpoint {each.number} is earlier than the one before it"
        yield Finding(Kind.CLOCK, f"{words}: the clock was set back.")


def faults_of_the_end(newest: Checkpoint | None) -> Iterable[Finding]:
    """Say whether places follow the last checkpoint, which the sealer never leaves."""
    last = AuditLink.objects.order_by("-position").first()
    if last and last.position > (newest.position if newest else 0):
        first = (newest.position if newest else 0) + 1
        words = f"Places {first} to {last.position} follow no checkpoint: nobody of the portal sealed them."
        yield Finding(Kind.FORGED, words)


def faults_against_anchor(
    lines: Iterable[Anchored], checkpoints: list[Checkpoint], *, complete: bool
) -> Iterable[Finding]:
    """Say where the database and the anchor tell two stories; ``complete`` says the lines begin at 1."""
    held = {each.number: each for each in checkpoints}
    seen, newest = 0, None
    for anchored in lines:
        if not anchored.trusted:
            words = f"Line {anchored.at_line or 'near the end'} of the anchor was changed, moved or put in."
            yield Finding(Kind.ANCHOR, words)
            continue
        if anchored.begins and not seen:
            seen = anchored.number - 1
        if (complete or seen) and anchored.number != seen + 1:
            words = f"The anchor lacks checkpoints {seen + 1} to {anchored.number - 1}"
            yield Finding(Kind.ANCHOR, f"{words}: put it back from its copy.")
        seen, newest = anchored.number, anchored
        each = held.get(anchored.number)
        if each and bytes(each.head).hex() != anchored.head:
            words = f"Checkpoint {each.number} is not the one in the anchor"
            yield Finding(Kind.REWRITTEN, f"{words}: the chain was written anew.")
    yield from _ends(newest, seen, checkpoints)


def _ends(newest: Anchored | None, seen: int, checkpoints: list[Checkpoint]) -> Iterable[Finding]:
    last = checkpoints[-1] if checkpoints else None
    if newest and last is None:
        words = f"The anchor tells of {newest.position} sealed entries and the database holds none."
        yield Finding(Kind.EMPTIED, words)
    elif newest and last and newest.number > last.number:
        words = f"The anchor goes to place {newest.position}, the database only to place {last.position}"
        yield Finding(Kind.CUT, f"{words}: its end was cut off, or an older copy was put back.")
    late = [each for each in checkpoints if each.number > seen and each.at < timezone.now() - GRACE]
    if late:
        words = (
            f"The anchor ends before checkpoint {late[0].number}: it was lost or cut, or cannot be written."
        )
        yield Finding(Kind.ANCHOR, words)
