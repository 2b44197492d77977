"""The clocks of redress, which the center sets by a version of its policy."""

from datetime import timedelta

from privacy.policy.choosing import clock

from .choices import Kind

ANSWER, COMPLAINT, APPEAL, KEEP = "redress.answer", "redress.complaint", "redress.appeal", "redress.keep"
LONGEST = timedelta(days=5 * 365)
CLOCKS = {
    ANSWER: ("Answer to a request to see or correct what is held", timedelta(days=30)),
    COMPLAINT: ("Answer to a complaint", timedelta(days=30)),
    APPEAL: ("Answer to an appeal", timedelta(days=30)),
    KEEP: ("An answered request or complaint is deleted", timedelta(days=2 * 365)),
}


def span(code: str) -> timedelta:
    """Return one clock as the center has it."""
    return clock(code, CLOCKS[code][1])


def answer_within(kind: str) -> timedelta:
    """Return how long the center has to answer this kind."""
    return span(COMPLAINT if kind == Kind.COMPLAINT else ANSWER)
