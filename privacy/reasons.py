"""What counts as a reason that another person can weigh later."""

FEWEST_WORDS = 3


def too_short(reason: str) -> bool:
    """Whether a reason has fewer than three words, and so tells its next reader nothing."""
    return len(reason.split()) < FEWEST_WORDS
