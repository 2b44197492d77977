"""The sixteen reports in their order."""

from .report import Report
from .reports import (
    accounts,
    basis,
    chain,
    corrections,
    disseminations,
    inquiries,
    lowered,
    merges,
    overrides,
    past_day,
    protected,
    redress,
    referrals,
    sample,
    untrained,
    validations,
)

_ROOMS = (
    *(basis, past_day, validations, sample, disseminations, inquiries, overrides, untrained),
    *(protected, corrections, redress, referrals, lowered, merges, accounts, chain),
)
PACK: tuple[Report, ...] = tuple(room.REPORT for room in _ROOMS)


def report_of(slug: str) -> Report | None:
    """Return the report of this name."""
    return next((report for report in PACK if report.slug == slug), None)
