"""Laying tips, entities and words on a board, and taking them off."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.markings.turning_away import turn_away
from privacy.once import A_MOMENT
from tips.boards.choices import Saying
from tips.boards.models import Board, BoardEntity, BoardNote, BoardTip, BoardTipNote
from tips.intake.models import Tip
from tips.intake.text import storable
from tips.linking.entities.deconflicting.touching import touch
from tips.linking.models import Mention, MentionState

from .row import keep, locked

AT_MOST = 1000
THROUGH = 20
LONGEST = 500


@transaction.atomic
def add_tips(board: Board, *, by: Standing, tips: Iterable[Tip]) -> list[Tip]:
    """Lay tips on a board; those that lie there stay as they are. Return the new ones."""
    row = locked(board, by=by)
    wanted = {tip.pk: tip for tip in Tip.objects.visible_to(by).filter(pk__in=[tip.pk for tip in tips])}
    there = row.tips.visible_to(by).filter(tip_id__in=wanted).values_list("tip_id", flat=True)
    new = [tip for pk, tip in wanted.items() if pk not in set(there)]
    _room(row, len(new), by)
    if new:
        BoardTip.objects.bulk_create(
            [BoardTip(board=row, tip=tip, by_id=by.user_id) for tip in new], ignore_conflicts=True
        )
        keep(row, "add to board", by=by, detail={"tips": [tip.pk for tip in new]})
    return new


@transaction.atomic
def add_entity(board: Board, *, by: Standing, kind: str, value: str) -> bool:
    """Lay an identifier on a board, through the tips that name it; say whether it is new there.

    Raises ``Http404`` where no tip this reader may see names it.
    """
    row = locked(board, by=by)
    there = row.entities.visible_to(by).filter(kind=kind, value=value)
    new, known = not there.exists(), set(there.values_list("tip_id", flat=True))
    finds = Mention.objects.visible_to(by).filter(kind=kind, value=value).exclude(state=MentionState.WRONG)
    named = finds.order_by("-tip_id").values_list("tip_id", flat=True).distinct()[:THROUGH]
    through = sorted({*named, *_on_board(row, finds, by)})
    if not through:
        raise Http404
    _room(row, int(new), by)
    BoardEntity.objects.bulk_create(
        [
            BoardEntity(board=row, tip_id=tip, kind=kind, value=value, by_id=by.user_id)
            for tip in through
            if tip not in known
        ],
        ignore_conflicts=True,
    )
    touch(kind, value, by=by, how="board")
    keep(row, "add entity to board", by=by, detail={"kind": kind, "through": through})
    return new


@transaction.atomic
def write_on_board(
    board: Board, *, by: Standing, text: str, saying: str = Saying.NOTE, about: Tip | None = None
) -> BoardNote | BoardTipNote:
    """Write a note or a question on a board, about the whole or about one tip on it."""
    text = storable(text).strip()
    if not text:
        raise ValidationError({"text": "Write the note or the question first."})
    if len(text) > LONGEST:
        raise ValidationError({"text": f"Keep it to {LONGEST} characters. It has {len(text):,}."})
    if saying not in Saying.values:
        raise ValidationError({"saying": "Choose Note or Question."})
    turn_away({"text": text})
    row = locked(board, by=by)
    _room(row, 1, by)
    said = {"board": row, "saying": saying, "text": text, "by_id": by.user_id}
    kind = BoardNote
    if about is not None:
        if not row.tips.visible_to(by).filter(tip=about).exists():
            raise Http404
        kind, said = BoardTipNote, said | {"tip": about}
    # The board is locked, so that a form sent twice finds what it wrote the first time.
    made = kind.objects.visible_to(by).filter(**said, at__gte=timezone.now() - A_MOMENT).first()
    if made is not None:
        return made
    made = kind.objects.create(**said)
    keep(row, "write on board", by=by, detail={"tips": [about.pk]} if about else None)
    return made


@transaction.atomic
def take_off(board: Board, *, by: Standing, rows: Iterable) -> None:
    """Take one item off a board, by its rows; what was written about a tip goes with it."""
    row = locked(board, by=by)
    for item in rows:
        kind, mine = type(item), {"board": row, "pk": item.pk}
        kind.objects.visible_to(by).filter(**mine).delete()
        if kind is BoardTip:
            row.tip_notes.visible_to(by).filter(tip_id=item.tip_id).delete()
    tips = {item.tip_id for item in rows if isinstance(item, BoardTip)}
    keep(row, "take off board", by=by, detail={"tips": sorted(tips)} if tips else None)


def _on_board(row: Board, finds, by: Standing) -> list[int]:
    """Return the tips on the board that name it: through one of them it will mostly be read."""
    here = row.tips.visible_to(by).values("tip_id")
    return list(finds.filter(tip_id__in=here).values_list("tip_id", flat=True).distinct()[:AT_MOST])


def _room(row: Board, more: int, by: Standing) -> None:
    held = sum(kind.objects.visible_to(by).filter(board=row).count() for kind in (BoardTip, BoardNote))
    if held + more > AT_MOST:
        raise ValidationError(f"A board holds at most {AT_MOST:,} tips and notes. Open a second one.")
