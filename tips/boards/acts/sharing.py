"""Whom a board is shared with, and whose it is."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from privacy.access.acting import acting
from privacy.access.deciding import decide
from privacy.access.duties import Duty
from privacy.access.placing import PLACED
from privacy.access.standing import Standing
from tips.boards.access import place_board
from tips.boards.lifecycle import LIFECYCLE
from tips.boards.models import Board, BoardMember
from tips.desk.colleagues import charged_with
from tips.intake.models import Tip

from .row import keep, locked, owned


def colleagues() -> list[Standing]:
    """Return the people of the center who work on tips, by name: those a board may be shared with."""
    return charged_with(Duty.VET)


@transaction.atomic
def share_board(board: Board, *, by: Standing, person: int) -> Board:
    """Name one more person of the center on a board; they read of it what they may read anyway."""
    row = locked(board, by=by)
    owned(row, by)
    if person not in {each.user_id for each in colleagues()}:
        raise ValidationError({"person": "Choose a colleague who works on tips."})
    if person == row.owner_id or row.members.visible_to(by).filter(person_id=person).exists():
        raise ValidationError({"person": "This board is shared with them already."})
    BoardMember.objects.create(board=row, person_id=person, by_id=by.user_id)
    return _placed(row, "share board", by, {"person": person})


@transaction.atomic
def unshare_board(board: Board, *, by: Standing, person: int) -> Board:
    """Take a person's name off a board; one may take off one's own."""
    row = locked(board, by=by)
    if person != by.user_id:
        owned(row, by)
    gone, _ = row.members.visible_to(by).filter(person_id=person).delete()
    if not gone:
        raise ValidationError({"person": "This board is not shared with them."})
    if person != by.user_id or by.may(Duty.APPROVE):
        return _placed(row, "unshare board", by, {"person": person})
    # Whoever leaves may not read it afterwards, which the database would refuse: the owner's standing writes.
    return _left(row, by)


@transaction.atomic
def reassign_board(board: Board, *, by: Standing, to: int) -> Board:
    """Give a board to another owner, such as when the first one left; supervisors do."""
    if not by.may(Duty.APPROVE):
        raise PermissionDenied("A supervisor gives a board to another owner.")
    row = LIFECYCLE.lock(board, by=by)
    if to not in {each.user_id for each in colleagues()}:
        raise ValidationError({"to": "Choose a colleague who works on tips."})
    if to == row.owner_id:
        raise ValidationError({"to": "The board is theirs already."})
    before, row.owner_id = row.owner_id, to
    row.members.visible_to(by).filter(person_id=to).delete()
    return _placed(row, "reassign board", by, {"from": before, "to": to}, "owner")


def unseen_by(board: Board, tips: list[Tip], *, by: Standing) -> int:
    """Count the members and the owner of a board who may not read at least one of these tips."""
    people = {*board.members.visible_to(by).values_list("person_id", flat=True), board.owner_id} - {
        by.user_id
    }
    others = [each for each in colleagues() if each.user_id in people] if people else []
    return sum(any(decide(each, tip) is None for tip in tips) for each in others)


def _placed(row: Board, verb: str, by: Standing, detail: dict, *fields: str) -> Board:
    members = row.members.visible_to(by).values_list("person_id", flat=True)
    place_board(row, members)
    placed = {name: getattr(row, name) for name in (*PLACED, *fields)}
    return keep(row, verb, by=by, detail=detail, **placed)


def _left(row: Board, by: Standing) -> Board:
    owner = next((each for each in colleagues() if each.user_id == row.owner_id), None)
    if owner is None:
        raise ValidationError(
            {"person": "The owner has left. Ask a supervisor to give the board away first."}
        )
    with acting(owner):
        members = row.members.visible_to(owner).values_list("person_id", flat=True)
        place_board(row, members)
        placed = {name: getattr(row, name) for name in PLACED}
        return keep(row, "unshare board", by=by, detail={"person": by.user_id}, **placed)
