"""The acts of boards."""

from .acts.laying import add_entity, add_tips, take_off, write_on_board
from .acts.moving import move_item, pin_item, step_item
from .acts.opening import close_board, open_board, reopen_board, word_board
from .acts.sharing import reassign_board, share_board, unseen_by, unshare_board
from .acts.snapshot import open_snapshot, snapshots_of, take_snapshot

__all__ = [
    "add_entity",
    "add_tips",
    "close_board",
    "move_item",
    "open_board",
    "open_snapshot",
    "pin_item",
    "reassign_board",
    "reopen_board",
    "share_board",
    "snapshots_of",
    "step_item",
    "take_off",
    "take_snapshot",
    "unseen_by",
    "unshare_board",
    "word_board",
    "write_on_board",
]
