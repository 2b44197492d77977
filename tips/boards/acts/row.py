"""What every act on a board begins and ends with: the locked row, and the row as it was left."""

from django.core.exceptions import PermissionDenied

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from tips.boards.choices import Status
from tips.boards.lifecycle import LIFECYCLE
from tips.boards.models import Board

STALE = (
    "Somebody changed this board after you opened the page. What you typed is kept: "
    "read what changed, then save again."
)
SHUT = "This board is closed. Its owner or a supervisor can open it again."
WORKERS = (Duty.TRIAGE, Duty.VET)


def works_on_boards(by: Standing) -> bool:
    """Say whether somebody may work on boards, or only read those they may see."""
    return any(by.may(duty) for duty in WORKERS)


def charged(by: Standing) -> None:
    """Refuse whoever does not work on tips."""
    if not works_on_boards(by):
        raise PermissionDenied("Boards are for people who work the intake queue or vet tips.")


def locked(board: Board, *, by: Standing, version: int | None = None) -> Board:
    """Return an open board's row, locked, for whoever may work on it.

    ``version`` is the one the page showed; a row that moved on since raises ``StepNotOpen``. Acts that
    only add something pass none, for two people may add at once and lose nothing.
    """
    charged(by)
    row = LIFECYCLE.lock(board, by=by)
    if row.status == Status.CLOSED:
        raise StepNotOpen(SHUT)
    if version is not None and version != row.version:
        raise StepNotOpen(STALE)
    return row


def keep(row: Board, verb: str, *, by: Standing, detail: dict | None = None, **changes) -> Board:
    """Save what an act changed on a locked board and write the line in the trail.

    Only what one page could overwrite of another's is counted: what is laid beside it loses nothing.
    """
    for name, value in changes.items():
        setattr(row, name, value)
    row.version += bool(changes)
    row.save(update_fields=[*changes, "version", "changed_at"])
    audit(by, verb, row, fields=list(changes), detail=detail)
    return row


def owns(board: Board, by: Standing) -> bool:
    """Say whether a board is this person's to share and to close: its owner's, or a supervisor's."""
    return board.owner_id == by.user_id or by.may(Duty.APPROVE)


def owned(board: Board, by: Standing) -> None:
    """Refuse whoever is neither a board's owner nor a supervisor."""
    if not owns(board, by):
        raise PermissionDenied("Only the owner of a board, or a supervisor, may do this.")
