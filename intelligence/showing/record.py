"""One record of criminal intelligence as its page shows it, to the center or to a recipient."""

from django.utils import timezone

from intelligence.dissemination.models import Dispatch
from intelligence.records.choices import NCII
from intelligence.records.models import Basis, Identifier, IntelligenceRecord, Subject
from intelligence.records.suspicion import ASKED
from privacy.access.duties import Duty, Entitlement
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing
from privacy.retention.clocks import row_for
from tips.desk.reach import groups, readers_of, within_reach

MARKING = {
    "family": "les",
    "text": "LAW ENFORCEMENT SENSITIVE",
    "note": "Criminal intelligence, 28 CFR Part 23. Do not copy or pass on.",
}
NOT_YET = "Agencies it was not disseminated to. They see nothing, not even that it exists."
HEADINGS = {
    "facts": "Facts", "involvement": "How the subject is involved", "relevance": "Why it matters",
    "how_obtained": "How it was obtained", "supporting_file": "Supporting file",
}  # fmt: skip


def record_page(record: IntelligenceRecord, *, by: Standing) -> dict:
    """Return everything the page draws; a recipient's reads neither basis nor whom else it went to."""
    basis = Basis.objects.visible_to(by).select_related("activity").filter(record=record).first()
    dispatches = (
        Dispatch.objects.visible_to(by).filter(record=record).select_related("agency", "authorized_by")
    )
    may = by.may(Duty.APPROVE_INTELLIGENCE) and by.has(Entitlement.PART23_TRAINED)
    return {
        "record": record,
        "subject": Subject.objects.visible_to(by).filter(record=record).first(),
        "identifiers": list(Identifier.objects.visible_to(by).filter(subject__record=record)),
        "ncii": NCII,
        "basis": basis_rows(basis) if basis else [],
        "activity": basis.activity if basis else None,
        "sources": basis.sources if basis else [],
        "dispatches": list(dispatches) if basis else [],
        "warnings": list(record.warnings.visible_to(by)) if basis else [],
        "center": basis is not None,
        "may_send": may,
        "may_warn": may or by.may(Duty.WORK_INTELLIGENCE),
        "facts": facts(record),
        "access": access_card(record, by=by),
        "marking": MARKING,
        "crumbs": [{"label": "Criminal intelligence", "href": "/intelligence/"}, {"label": record.number}],
    }


def basis_rows(suspicion) -> list[dict]:
    """Return the elements of a suspicion as headings and words."""
    return [{"heading": HEADINGS[name], "words": getattr(suspicion, name)} for name in ASKED]


def facts(record: IntelligenceRecord) -> list[dict]:
    """Return the strip of facts: both grades, never averaged, and how closely it is held."""
    until = timezone.localtime(record.purge_at)
    return [
        {"dt": "Source", "dd": record.get_reliability_display()},
        {"dt": "Content", "dd": record.get_validity_display()},
        {"dt": "Sensitivity", "dd": record.get_sensitivity_display().partition(":")[0]},
        {"dt": "Control official", "dd": str(record.control_official)},
        {"dt": "Approved by", "dd": str(record.approved_by), "small": f"written by {record.author}"},
        {"dt": "Gone on", "dd": f"{until:%b %-d, %Y}", "small": "unless validated again"},
    ]


def access_card(record: GuardedRecord, *, by: Standing) -> dict:
    """Return why the reader sees this, who else does by rule, and until when."""
    others = [one for one in readers_of(record, within_reach(record)) if one.standing.user_id != by.user_id]
    decision, until = record.decision, timezone.localtime(record.purge_at)
    right = decision.right.identifier if decision else ""
    names = by.may(Duty.SEE_REACH) or by.may(Duty.WORK_INTELLIGENCE)
    rule = row_for("T3").identifier
    return {
        "because": f"{decision.right.sentence} {decision.need.sentence}" if decision else "",
        "rule": {"id": right, "href": f"/oversight/rules/#{right}"} if right else None,
        "others": len(others) if names else 0,
        "groups": groups(others) if names else [],
        "not_yet": NOT_YET,
        "until": f"{until:%b %-d, %Y}.",
        "until_rule": {"id": rule, "href": f"/oversight/rules/#{rule}"},
    }
