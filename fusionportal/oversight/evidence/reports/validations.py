"""Renewals of records, and whether somebody renewed their own."""

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day, whole_center
from privacy.retention.kept import kind_of
from privacy.retention.tables.validations import Validation


def find(asked: Asked) -> Found:
    """List renewals, holding each reviewer to who wrote the record and who renewed it before."""
    renewed = Validation.objects.visible_to(asked.by).filter(**asked.within("at"))
    rows = list(renewed.select_related("by").order_by("pk"))
    with whole_center():
        wrote = {(row.place, row.record_id): _writers(row) for row in rows}
    lines = [_row(row, wrote[row.place, row.record_id]) for row in rows]
    return Found(lines, len(lines))


def _row(row: Validation, wrote: set[int]) -> Row:
    own = row.by_id in wrote | set(row.not_by)
    told = "own record" if own else "another person"
    cells = (row.number, row.by.name, day(row.at), day(row.was_until), day(row.until), row.rule, told)
    return Row(cells, amiss=own)


def _writers(row: Validation) -> set[int]:
    """Return who wrote a record; of one that was destroyed the validation itself still tells."""
    kind = kind_of(row.place)
    found = kind.objects.unguarded().filter(pk=row.record_id).values_list(*kind.kept.written_by).first()
    return {person for person in found or () if person}


REPORT = Report(
    3,
    "validations",
    "Renewals by another person",
    "Nobody renewed a record that they wrote or had renewed last.",
    "28 CFR 23.20(h)",
    ("Record", "Reviewer", "Renewed", "Was until", "Until", "Rule", "Reviewer is"),
    find,
    none_allowed=True,
)
