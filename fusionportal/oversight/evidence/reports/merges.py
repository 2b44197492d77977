"""What people said belongs together, took apart again, or only may be the same."""

from collections import Counter

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day, whole_center
from privacy.audit.models import AuditEntry
from tips.linking.models import Mention, MentionState

JOINING = (
    *("link", "not related", "undo link", "merge", "unmerge"),
    *("confirm find", "call find wrong", "undo find"),
    *("tie entities", "untie entities", "exclude entity", "put back entity"),
)


def find(asked: Asked) -> Found:
    """List every decision about two records, and how many suggestions wait for one."""
    entries = AuditEntry.objects.filter(verb__in=JOINING, **asked.within("at")).select_related("actor")
    rows = [
        Row((entry.verb, entry.kind, entry.reference or str(entry.object_id), _who(entry), day(entry.at)))
        for entry in entries.order_by("pk")
    ]
    return Found([*rows, *_waiting(asked)], len(rows))


def _who(entry: AuditEntry) -> str:
    return entry.actor.name if entry.actor else entry.service


def _waiting(asked: Asked) -> list[Row]:
    """Count finds that may be the same thing in two tips, and that nobody has decided."""
    with whole_center():
        waits = Mention.objects.unguarded().filter(
            state=MentionState.SUGGESTED, links=True, tip__created_at__lt=asked.end
        )
        kinds = Counter(waits.values_list("kind", flat=True))
    return [
        Row(("waits for a decision", kind, f"{count} finds", "–", "–"))
        for kind, count in sorted(kinds.items())
    ]


REPORT = Report(
    14,
    "merges",
    "Links, merges and partial matches",
    "Records are joined and taken apart by named people only; nothing merges by itself.",
    "Fusion center privacy policy template, section I",
    ("Decision", "Kind", "Record", "Who", "When"),
    find,
)
