"""What a product line is: its parts in order, its limits, its readers and its reviews."""

from dataclasses import dataclass

from django.utils.functional import Promise

from products.documents.choices import Part

PEER, SUPERVISOR, PRIVACY = "peer", "supervisor", "privacy"
COORDINATION, CONSENT, DIRECTOR = "coordination", "consent", "director"


@dataclass(frozen=True, slots=True)
class LinePart:
    """A part in its place on the page, and what the author is asked for."""

    part: Part
    hint: str | Promise
    required: bool = False


@dataclass(frozen=True, slots=True)
class ProductLine:
    """One kind of product.

    ``bottom_line_words`` and ``pages`` are limits, no ``pages`` meaning none; ``days`` is how long it
    holds; ``privacy_always`` asks for the privacy officer whatever it contains; ``urgent`` lets one
    supervisor release it, the privacy review following; ``names_persons`` allows people in it;
    ``to_requester`` sends it to whoever asked and to nobody else.
    """

    code: str
    name: str | Promise
    purpose: str | Promise
    parts: tuple[LinePart, ...]
    disciplines: tuple[str, ...]
    marking: str = "FOUO"
    reviews: tuple[str, ...] = (PEER, SUPERVISOR)
    bottom_line_words: int = 60
    pages: int | None = None
    days: int | None = None
    privacy_always: bool = False
    urgent: bool = False
    names_persons: bool = False
    acknowledged: bool = False
    to_requester: bool = False

    def __str__(self) -> str:
        return str(self.name)

    @property
    def order(self) -> tuple[Part, ...]:
        """Return the parts in the order of the page."""
        return tuple(rule.part for rule in self.parts)

    @property
    def required(self) -> frozenset[Part]:
        """Return the parts without which it does not go to review."""
        return frozenset(rule.part for rule in self.parts if rule.required)
