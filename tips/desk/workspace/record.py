"""One tip as a page of the desk opens it."""

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.reading import open_record
from tips.intake.models import Tip

RAW = "Raw tip, not vetted. Do not copy or forward."
VETTED = "Do not copy or forward."
WORDS = {"LES": "LAW ENFORCEMENT SENSITIVE"}


def open_tip(number: str, *, by: Standing, verb: str = "read", purpose: str = "") -> Tip:
    """Hand over a tip with the rows its head speaks of, and note who read it."""
    rows = Tip.objects.select_related(
        "county", "claimed_by", "agency", "matched_by", "determined_by", "mailbox"
    )
    return open_record(rows.defer("search"), by=by, verb=verb, purpose=purpose, number=number)


def works_on_tips(by: Standing) -> bool:
    """Say whether somebody may act on tips, or only read them."""
    return by.may(Duty.TRIAGE) or by.may(Duty.VET)


def marking(tip: Tip) -> dict:
    """Return the handling strip of a tip's pages."""
    note = RAW if tip.record_class == "T0" else VETTED
    return {"family": "les", "text": WORDS.get(tip.marking, tip.marking), "note": note}
