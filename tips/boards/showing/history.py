"""What happened to a board, as one reader may learn of it: a tip out of their sight is not even counted."""

from dataclasses import dataclass
from datetime import datetime

from privacy.access.standing import Standing
from privacy.audit.models import AuditEntry
from tips.boards.models import Board
from tips.intake.models import Tip

AT_MOST = 300
WORDS = {
    "open board": "opened the board.", "word board": "changed its title or question.",
    "share board": "shared it with a colleague.", "unshare board": "took a name off it.",
    "reassign board": "gave it to another owner.", "close": "closed it.", "reopen": "opened it again.",
    "move on board": "moved something.", "pin on board": "pinned something.",
    "unpin on board": "unpinned something.",
    "write on board": "wrote on it.", "add entity to board": "added an entity.",
}  # fmt: skip
OF_TIPS = {
    "add to board": "added {}.", "take off board": "took {} off.", "write on board": "wrote about {}.",
    "snapshot board": "took a snapshot with {}.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of a board's history."""

    at: datetime
    words: str


def history_of(board: Board, *, by: Standing) -> list[Happened]:
    """Return what happened to a board, the latest first."""
    rows = AuditEntry.objects.filter(kind="board", object_id=board.pk, allowed=True)
    rows = rows.filter(verb__in=[*WORDS, *OF_TIPS])
    entries = list(rows.select_related("actor").order_by("-id")[:AT_MOST])
    named = {pk for entry in entries for pk in _tips(entry)}
    numbers = dict(Tip.objects.visible_to(by).filter(pk__in=named).values_list("pk", "number"))
    lines = [(entry, _said(entry, numbers)) for entry in entries]
    return [Happened(entry.at, f"{entry.actor or 'The portal'} {said}") for entry, said in lines if said]


def _tips(entry: AuditEntry) -> list[int]:
    """Return the tips an entry speaks of; an entity's line stands for all it came through."""
    return [*entry.detail.get("tips", ()), *entry.detail.get("through", ())]


def _said(entry: AuditEntry, numbers: dict[int, str]) -> str:
    seen = [numbers[pk] for pk in _tips(entry) if pk in numbers]
    if _tips(entry) and not seen:
        return ""
    if entry.detail.get("tips"):
        told = f"tip {seen[0]}" if len(seen) == 1 else f"{len(seen)} tips"
        return OF_TIPS[entry.verb].format(told)
    if entry.verb == "take off board":
        return "took something off."
    return WORDS[entry.verb]
