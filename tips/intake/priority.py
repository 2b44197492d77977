"""How soon somebody must look: rules that only ever raise it, each with its reason in words."""

import re
from typing import Any

from .choices import Ongoing, Priority

URGENT_WORDS = re.compile(
    r"\b(bomb|explosive device|active shooter|shoot(?:ing)? (?:up|at)|hostage|"
    r"will (?:kill|shoot|bring a gun)|going to (?:kill|shoot|blow up|attack))\b",
    re.IGNORECASE,
)


def first_priority(narrative: str, facts: dict[str, Any]) -> tuple[Priority, str]:
    """Return a new tip's priority and the reason for it."""
    if facts.get("danger"):
        return Priority.IMMEDIATE, "The submitter says someone is in danger now."
    if found := URGENT_WORDS.search(narrative):
        return Priority.IMMEDIATE, f"The words “{found.group(0)}” may mean a threat to life."
    if facts.get("ongoing") == Ongoing.YES:
        return Priority.HIGH, "It is still going on."
    return Priority.ROUTINE, ""
