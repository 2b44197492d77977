"""Criminal intelligence without a complete basis."""

from collections import defaultdict

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day, whole_center
from intelligence.records.models import Basis, IntelligenceRecord, Subject
from intelligence.records.suspicion import ASKED
from partners.people.choices import Course
from partners.people.models import Training

COURSES = (Course.PART23, Course.PRIVACY)


def find(asked: Asked) -> Found:
    """Look at every record for its basis, its subject and its two trained people."""
    with whole_center():
        rows = IntelligenceRecord.objects.unguarded().filter(created_at__lt=asked.end)
        records = list(rows.order_by("number"))
        bases = {row.record_id: row for row in Basis.objects.unguarded().select_related("activity")}
        subjects = set(Subject.objects.unguarded().values_list("record_id", flat=True))
    trained = _trained()
    lines = [
        Row((record.number, day(record.created_at), ", ".join(missing)), amiss=True)
        for record in records
        if (missing := _missing(record, bases.get(record.pk), record.pk in subjects, trained))
    ]
    return Found(lines, len(records))


def _missing(record, basis, subject: bool, trained) -> list[str]:
    if basis is None:
        return ["basis"]
    missing = [name for name in (*ASKED, "threats", "sources") if not getattr(basis, name)]
    on = record.created_at.date()
    facts = {
        "subject": subject,
        "specific activity": not basis.activity.umbrella,
        "another approver": record.author_id != record.approved_by_id,
        "trained author": _was(trained[record.author_id], on),
        "trained approver": _was(trained[record.approved_by_id], on),
    }
    return missing + [name for name, held in facts.items() if not held]


def _trained() -> dict:
    found = defaultdict(list)
    for row in Training.objects.filter(course__in=COURSES):
        found[row.user_id].append(row)
    return found


def _was(training, on) -> bool:
    return {row.course for row in training if row.completed_on <= on <= row.valid_until} == set(COURSES)


REPORT = Report(
    1,
    "basis",
    "Criminal intelligence without a complete basis",
    "Every criminal intelligence record rests on a documented reasonable suspicion by two trained people.",
    "28 CFR 23.20(a), (c)",
    ("Record", "Entered", "Missing"),
    find,
    none_allowed=True,
)
