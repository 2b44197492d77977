"""Labels that were changed downward."""

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, minute
from privacy.audit.models import AuditEntry

LOWERING = ("lower marking",)


def find(asked: Asked) -> Found:
    """List from the trail every act that lowered a marking."""
    entries = AuditEntry.objects.filter(verb__in=LOWERING, **asked.within("at")).select_related("actor")
    rows = [_row(entry) for entry in entries.order_by("pk")]
    return Found(rows, len(rows))


def _row(entry: AuditEntry) -> Row:
    who = entry.actor.name if entry.actor else entry.service
    roles = ", ".join(entry.roles)
    cells = (entry.reference, str(entry.detail.get("block", "")), who, roles, minute(entry.at), entry.rule)
    return Row(cells)


REPORT = Report(
    13,
    "lowered-labels",
    "Labels changed downward",
    "Whoever lowered a marking reviews or approves, and is named with the paragraph.",
    "32 CFR 2002; center privacy policy: markings",
    ("Record", "Paragraph", "Who", "As", "When", "Rule"),
    find,
)
