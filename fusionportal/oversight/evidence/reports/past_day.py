"""Records past the day on which they should be gone."""

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day
from privacy.retention.choices import OPEN, Outcome
from privacy.retention.clocks import NoRetentionRow
from privacy.retention.custody import KeptRecord, overdue
from privacy.retention.tables.holds import Hold
from privacy.retention.tables.purges import PurgeItem

Place = tuple[str, int]


def find(asked: Asked) -> Found:
    """List what is past its day and still there, and what keeps each from destruction."""
    records = [record for record in overdue() if record.purge_at < asked.end]
    held = _places(Hold.objects.binding())
    waiting = [Outcome.WAITING, Outcome.FAILED]
    taken = _places(PurgeItem.objects.filter(purge__status__in=OPEN, outcome__in=waiting))
    rows = [_row(record, held, taken, asked) for record in records]
    return Found(rows, len(rows))


def _places(rows) -> set[Place]:
    return set(rows.values_list("place", "record_id"))


def _row(record: KeptRecord, held: set[Place], taken: set[Place], asked: Asked) -> Row:
    at = (record.place, record.record_id)
    kept_by = "legal hold" if at in held else "purge on its way" if at in taken else "nothing"
    past = str((asked.moment - record.purge_at).days)
    cells = (record.number, record.record_class, _rule(record), day(record.purge_at), past, kept_by)
    return Row(cells, amiss=kept_by == "nothing")


def _rule(record: KeptRecord) -> str:
    try:
        return record.rule.identifier
    except NoRetentionRow:
        return "none"


REPORT = Report(
    2,
    "past-their-day",
    "Records past their day",
    "What is past its day is under a legal hold or on its way to destruction; nobody can read any of it.",
    "28 CFR 23.20(h)",
    ("Record", "Class", "Rule", "Day", "Days past", "Kept by"),
    find,
    none_allowed=True,
)
