"""What left, by class and recipient, and what left without a reason."""

from django.db.models import Count, F, Q, Value

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, whole_center
from privacy.access.records import GuardedRecord
from privacy.disclosures.models import Disclosure
from privacy.disclosures.sweeping import kinds
from privacy.retention.tables.notices import Notice

RECIPIENTS = {
    "agency": "agency__short_name",
    "office": "office__name",
    "referral": "referral__office__name",
    "recipient": "recipient__agency__short_name",
}


def find(asked: Asked) -> Found:
    """Count every disclosure by what it was and to whom it went; notices have a report of their own."""
    with whole_center():
        rows = [row for kind in kinds() if kind is not Notice for row in _of(kind, asked)]
    lines = [
        Row(tuple(str(cell) for cell in row), amiss=bool(row[-2] or row[-1]))
        for row in sorted(rows, key=lambda row: [str(cell) for cell in row])
    ]
    return Found(lines, sum(row[3] for row in rows))


def _of(kind: type[Disclosure], asked: Asked) -> list[tuple]:
    names = {field.name for field in kind._meta.get_fields()}
    recipient = next((path for name, path in RECIPIENTS.items() if name in names), None)
    grouped = kind.outbox.filter(**asked.within("authorized_at")).exclude(due_at=None)
    grouped = grouped.values(of_class=_class_of(kind), whom=F(recipient) if recipient else Value("–"))
    counted = grouped.annotate(
        sent=Count("pk"),
        arrived=Count("delivered_at"),
        unreasoned=Count("pk", filter=Q(purpose="")),
        unsigned=Count("pk", filter=Q(authorized_by=None)),
    )
    said = str(kind._meta.verbose_name)
    cells = ("of_class", "whom", "sent", "arrived", "unreasoned", "unsigned")
    return [(said, *(row[name] for name in cells)) for row in counted.order_by("of_class", "whom")]


def _class_of(kind: type[Disclosure]) -> F | Value:
    """Return the way from a disclosure to the class of the record it is of."""
    if issubclass(kind, GuardedRecord):
        return F("label__record_class")
    keys = (field for field in kind._meta.concrete_fields if field.is_relation)
    ways = [field.name for field in keys if issubclass(field.related_model, GuardedRecord)]
    return F(f"{ways[0]}__label__record_class") if ways else Value("–")


REPORT = Report(
    5,
    "disseminations",
    "What left, by class and recipient",
    "Every dissemination has a reason and somebody who answers for it.",
    "28 CFR 23.20(g)",
    ("What", "Class", "To", "Sent", "Arrived", "Without reason", "Without authority"),
    find,
    none_allowed=True,
)
