"""The clocks of a breach, which the center sets by a version of its policy."""

from datetime import timedelta

from privacy.policy.choosing import clock

OWNERS, PEOPLE = "breach.owners", "breach.people"
CLOCKS = {
    OWNERS: ("Agencies whose records were exposed in a breach are told", timedelta(hours=72)),
    PEOPLE: ("People whose identity was exposed in a breach are told", timedelta(days=30)),
}


def span(code: str) -> timedelta:
    """Return one clock as the center has it."""
    return clock(code, CLOCKS[code][1])
