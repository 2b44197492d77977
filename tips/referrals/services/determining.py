"""Part 2 of the review together with what it sets off: a finding of nexus is never without its referral."""

from datetime import date

from django.db import transaction

from partners.directory.models import FieldOffice
from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.vetting.choices import Nexus
from tips.vetting.services import record_determination

from .drafting import open_referral


@transaction.atomic
def determine_nexus(
    tip: Tip,
    *,
    by: Standing,
    answer: str,
    basis: str,
    follow_up_on: date | None = None,
    disposition: str = "",
    office: FieldOffice | None = None,
    urgency: str | None = None,
    version: int | None = None,
) -> Tip:
    """Answer part 2 and, for a potential nexus, draft the referral to the office a person confirmed.

    Raises what ``record_determination`` raises, and ``ValidationError`` under ``office`` when a
    potential nexus names no office of today.
    """
    tip = record_determination(
        tip, by=by, answer=answer, basis=basis, follow_up_on=follow_up_on, disposition=disposition,
        version=version,
    )  # fmt: skip
    if answer == Nexus.POTENTIAL:
        open_referral(tip, by=by, office=office, basis=basis.strip(), urgency=urgency)
    return tip
