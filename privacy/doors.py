"""How a view says who may use it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from privacy.access.duties import Duty
from privacy.access.standing import Standing

V = TypeVar("V", bound=Callable)


@dataclass(frozen=True, slots=True)
class Door:
    """A view's declaration: anyone (with the reason why), anyone signed in, or people with a duty."""

    duties: frozenset[Duty] = frozenset()
    because: str = ""
    signed_in: bool = False
    api: bool = False

    @property
    def open(self) -> bool:
        """Whether the view needs no account."""
        return bool(self.because)

    def lets(self, standing: Standing) -> bool:
        """Say whether this person may use the view at all."""
        return self.signed_in or bool(self.duties & standing.duties)

    def refusal(self) -> str:
        """Say in words who may use it."""
        charged = " or ".join(sorted(Duty(duty).label.lower() for duty in self.duties))
        return f"This page is for people who {charged}."


def requires(*duties: Duty) -> Callable[[V], V]:
    """Declare that a view is for people charged with any of these duties."""
    return _declare(Door(duties=frozenset(duties)))


def signed_in(view: V) -> V:
    """Declare that a view is for anybody with an active account."""
    return _declare(Door(signed_in=True))(view)


def anyone(because: str) -> Callable[[V], V]:
    """Declare that a view needs no account, and why (CJIS AC-14)."""
    return _declare(Door(because=because))


def _declare(door: Door) -> Callable[[V], V]:
    def mark(view: V) -> V:
        view.door = door
        return view

    return mark
