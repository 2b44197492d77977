"""The shape in which the demonstration's products are written down.

Days count back from the day the demonstration is loaded.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from products.review.choices import ReviewStep

Passage = Mapping[str, Any]


class Course(StrEnum):
    """What becomes of a product in the demonstration; one that is replaced is released first."""

    DRAFT = "draft"
    REVIEW = "review"
    RETURNED = "returned"
    REJECTED = "rejected"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    RELEASED = "released"
    RECALLED = "recalled"
    PUBLISHED = "published"


NO_PERSONS = {
    "persons": (False, "Vehicles and conduct only; no plate is printed in full."),
    "protected": (False, "Nothing in it speaks of protected activity."),
    "minors": (False, "Nobody under 18 is described."),
    "open_source": (False, "All sources are reports to the center."),
    "faces": (False, "No picture of a person is shown."),
}
FOUO = "FOUO"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One invented product: what it says part by part, for whom it is, and what becomes of it.

    A part with several paragraphs holds a tuple of them; ``ago`` dates one that tells of an event.
    ``given`` are the review steps it has while it is in review; ``words`` are a reviewer's notes or the
    reason of a recall; ``replaces`` is the key of an earlier one; ``holds`` is in how many days after it
    was written it expires.
    """

    key: str
    line: str
    title: str
    author: str
    why: str
    disciplines: tuple[str, ...]
    parts: Mapping[str, Passage | tuple[Passage, ...]]
    sources: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    privacy: Mapping[str, tuple[bool, str]] = field(default_factory=lambda: NO_PERSONS)
    written: float = 5
    holds: int | None = None
    course: Course = Course.RELEASED
    given: tuple[ReviewStep, ...] = ()
    words: str = ""
    replaces: str = ""
    approver: str = "supervisor@meridian.example"
    readers: tuple[str, ...] = ()


def both(text: str, general: str = "", **more: Any) -> Passage:
    """Return a paragraph and, for readers who may not have it, the sentence that stands in its place."""
    return {"text": text, "general": general or text, "general_marking": FOUO, **more}
