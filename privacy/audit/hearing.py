"""Whoever reports something is heard although the trail cannot be written; nothing is opened meanwhile."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from .spool import spooling
from .trail import TrailShut

P = ParamSpec("P")
R = TypeVar("R")


def heard_all_the_same(act: Callable[P, R]) -> Callable[P, R]:
    """Carry out an act of intake again with its entries kept beside the database, where the trail is shut.

    Only for acts that take in what somebody sends, whatever the door: the first attempt leaves nothing
    behind, and what opens a record fails as ever (CJIS AU-5; docs/decisions/0011).
    """

    @wraps(act)
    def heard(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return act(*args, **kwargs)
        except TrailShut:
            with spooling():
                return act(*args, **kwargs)

    return heard
