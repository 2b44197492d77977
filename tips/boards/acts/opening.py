"""Opening a board, wording its question, closing it and opening it again."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.acting import refresh
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.markings.turning_away import turn_away
from privacy.once import in_line
from privacy.retention.clocks import purge_time
from tips.boards.access import RECORD_CLASS, place_board
from tips.boards.lifecycle import LIFECYCLE
from tips.boards.models import Board
from tips.intake.numbering import next_number
from tips.intake.text import storable

from .row import charged, keep, locked, owned

TITLE, QUESTION = 120, 1000


@transaction.atomic
def open_board(*, by: Standing, title: str, question: str = "") -> Board:
    """Begin a board of one's own, for a question; pressed twice, it begins once."""
    charged(by)
    title, question = _worded(title, question)
    since, now = in_line("open board", by=by), timezone.now()
    # The first board shared with somebody makes their key, which this reader may not have met yet.
    refresh()
    mine = Board.objects.visible_to(by).filter(owner_id=by.user_id, created_at__gte=since)
    if begun := mine.filter(title=title, question=question).first():
        return begun
    board = Board(
        number=_number(),
        title=title,
        question=question,
        owner_id=by.user_id,
        purge_at=purge_time(RECORD_CLASS, start=now),
        validated_at=now,
    )
    place_board(board, []).save(force_insert=True)
    audit(by, "open board", board)
    return board


@transaction.atomic
def word_board(board: Board, *, by: Standing, title: str, question: str, version: int) -> Board:
    """Give a board another title or question."""
    title, question = _worded(title, question)
    row = locked(board, by=by, version=version)
    return keep(row, "word board", by=by, title=title, question=question)


@transaction.atomic
def close_board(board: Board, *, by: Standing) -> Board:
    """Close a board: it stays to be read, and nothing on it changes."""
    owned(board, by)
    row = LIFECYCLE.lock(board, by=by)
    return LIFECYCLE.take(
        row, LIFECYCLE.step(row, "close", by=by), by=by, closed_at=timezone.now(), version=row.version + 1
    )


@transaction.atomic
def reopen_board(board: Board, *, by: Standing) -> Board:
    """Work on a closed board again."""
    owned(board, by)
    row = LIFECYCLE.lock(board, by=by)
    return LIFECYCLE.take(
        row, LIFECYCLE.step(row, "reopen", by=by), by=by, closed_at=None, version=row.version + 1
    )


def _worded(title: str, question: str) -> tuple[str, str]:
    title, question = " ".join(storable(title).split()), storable(question).strip()
    if not title:
        raise ValidationError({"title": "Give the board a title: a few words about what it is for."})
    if len(title) > TITLE:
        raise ValidationError({"title": f"Keep the title to {TITLE} characters."})
    if len(question) > QUESTION:
        raise ValidationError({"question": f"Keep the question to {QUESTION:,} characters."})
    turn_away({"title": title, "question": question})
    return title, question


def _number() -> str:
    return f"BD-{timezone.localdate():%y}-{next_number('tips_board_number'):05d}"
