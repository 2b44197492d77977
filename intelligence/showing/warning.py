"""A warning as its page shows it: to the center whole, to whoever was warned the assessment alone."""

from intelligence.danger.choices import State
from intelligence.danger.forms import ReviewForm
from intelligence.danger.models import DangerWarning, Warned
from intelligence.records.models import IntelligenceRecord
from privacy.access.duties import Duty, Entitlement
from privacy.access.standing import Standing

from .listing import ICONS
from .record import access_card

MARKING = {
    "family": "les",
    "text": "LAW ENFORCEMENT SENSITIVE",
    "note": "Assessment to avoid imminent danger. Use it for that and pass it to nobody else.",
}


def warning_page(warning: DangerWarning, *, by: Standing) -> dict:
    """Return everything the page draws, with what this person may do now."""
    center = by.has(Entitlement.HOST)
    record = (
        IntelligenceRecord.objects.visible_to(by).filter(pk=warning.record_id).first() if center else None
    )
    part_in = by.user_id in {warning.asked_by_id, warning.seconded_by_id}
    kind = State(warning.status).chip
    return {
        "warning": warning,
        "chip": {"kind": kind, "icon": ICONS[kind], "words": State(warning.status).label},
        "center": center,
        "record": record,
        "warned": list(Warned.objects.visible_to(by).filter(warning=warning).select_related("agency"))
        if center
        else [],
        "may_second": warning.status == State.ASKED and by.may(Duty.APPROVE_INTELLIGENCE) and not part_in,
        "may_review": warning.status == State.SENT and by.may(Duty.REVIEW_PRIVACY) and not part_in,
        "reviewing": ReviewForm(),
        "access": access_card(warning, by=by),
        "marking": MARKING,
        "crumbs": [
            {"label": "Criminal intelligence", "href": "/intelligence/?show=warnings"},
            {"label": warning.number},
        ]
        if center
        else [],
    }
