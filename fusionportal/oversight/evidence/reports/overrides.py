"""Warnings past the rule, and identities that were seen, each with whether it was reviewed."""

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, minute, whole_center
from intelligence.danger.choices import State
from intelligence.danger.models import DangerWarning
from privacy.audit.models import AuditEntry
from privacy.oversight.models import TrailReview
from privacy.oversight.querying import UNMASKING
from privacy.oversight.reviewing import monday


def find(asked: Asked) -> Found:
    """List every warning asked for and every opening of an identity."""
    rows = [*_warnings(asked), *_seen(asked)]
    return Found(rows, len(rows))


def _warnings(asked: Asked) -> list[Row]:
    with whole_center():
        rows = DangerWarning.objects.unguarded().filter(**asked.within("asked_at"))
        found = list(rows.select_related("asked_by", "seconded_by").order_by("number"))
    return [
        Row(
            (
                "Warning in imminent danger",
                row.number,
                row.asked_by.name,
                minute(row.asked_at),
                row.seconded_by.name if row.seconded_by else "–",
                row.get_status_display(),
            ),
            amiss=row.status == State.SENT,
        )
        for row in found
    ]


def _seen(asked: Asked) -> list[Row]:
    """List openings of identities; each counts as reviewed with its week of the trail."""
    signed = set(TrailReview.objects.filter(at__lt=asked.end).values_list("week", flat=True))
    entries = AuditEntry.objects.filter(UNMASKING, **asked.within("at")).select_related("actor")
    rows = []
    for entry in entries.order_by("pk"):
        reviewed = monday(entry.at.date()) in signed
        told = "Week signed" if reviewed else "Week not signed"
        who = entry.actor.name if entry.actor else entry.service
        purpose = "stated" if entry.purpose else "not stated"
        cells = ("Identity seen", entry.reference, who, minute(entry.at), f"purpose {purpose}", told)
        rows.append(Row(cells, amiss=not (reviewed and entry.purpose)))
    return rows


REPORT = Report(
    7,
    "overrides",
    "Overrides and unmaskings",
    "Every warning past the rule and every identity seen is listed with whether it was reviewed.",
    "28 CFR 23.20(f)(2); fusion center privacy policy template, section L",
    ("What", "Record", "Who", "When", "Second person or purpose", "Review"),
    find,
)
