"""What is due for review or about to leave, and why: the lists of the retention page."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Case, DateTimeField, F, Q, QuerySet, When
from django.db.models.expressions import ExpressionWrapper
from django.db.models.functions import Now
from django.utils import timezone

from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing

from .clocks import table
from .custody import KeptRecord, overdue
from .kept import kinds
from .models import RetentionRow
from .tables.holds import Hold

SPANS = (30, 60, 90)
AT_MOST = 200

Rules = dict[tuple[str, str], RetentionRow]
"""The retention rows in force, by class and disposition."""


@dataclass(frozen=True, slots=True)
class Due:
    """One record whose time or review comes soon."""

    number: str
    kind: str
    record_class: str
    rule: str
    why: str
    at: datetime
    held: bool
    renewable: bool

    @property
    def days_left(self) -> int:
        """Whole days until then; none is left on the day itself."""
        return max((timezone.localtime(self.at).date() - timezone.localdate()).days, 0)


def leaving(by: Standing, days: int) -> list[Due]:
    """Return the records that go within so many days, soonest first."""
    limit = timezone.now() + timedelta(days=days)
    rules = _rules()
    rows = [
        _due(row, _rule(row, rules), row.purge_at, "Its time ends.")
        for kind in kinds()
        for row in _with_label(kind, by).filter(purge_at__lte=limit).order_by("purge_at")[:AT_MOST]
    ]
    return _marked(rows)


def reviews(by: Standing, days: int) -> list[Due]:
    """Return the records whose review falls due within so many days, soonest first."""
    limit = timezone.now() + timedelta(days=days)
    rows, rules = [], _rules()
    for kind in kinds():
        at = _review_at(kind, rules)
        due = _with_label(kind, by).annotate(review_at=at).filter(review_at__lte=limit)
        for row in due.filter(purge_at__gt=F("review_at")).order_by("review_at")[:AT_MOST]:
            rows.append(_due(row, _rule(row, rules), row.review_at, "Its review is due."))
    return _marked(rows)


def past() -> list[tuple[KeptRecord, bool]]:
    """Return what is past its day and not destroyed yet, each with whether a hold keeps it."""
    held = set(Hold.objects.binding().values_list("place", "record_id"))
    return [(record, (record.place, record.record_id) in held) for record in overdue()[:AT_MOST]]


def _with_label(kind: type[GuardedRecord], by: Standing) -> QuerySet:
    return kind.objects.visible_to(by).select_related("label")


def _review_at(kind: type[GuardedRecord], rules: Rules) -> Case:
    """Count a review from the last validation by the row of class and disposition.

    Where there is no row, or one without a review, none falls due.
    """
    never = ExpressionWrapper(Now() + timedelta(days=36500), output_field=DateTimeField())
    names = {field.name for field in kind._meta.get_fields()}
    whens = []
    # A row of one disposition goes before the row of its whole class: the first that fits holds.
    for row in sorted(rules.values(), key=lambda row: row.disposition, reverse=True):
        asked = Q(label__record_class=row.record_class)
        if row.disposition and "disposition" not in names:
            continue
        if row.disposition:
            asked &= Q(disposition=row.disposition)
        days = timedelta(days=row.review_days)
        at = ExpressionWrapper(F("validated_at") + days, output_field=DateTimeField())
        whens.append(When(asked, then=at if row.review_days else never))
    return Case(*whens, default=never, output_field=DateTimeField())


def _rules() -> Rules:
    return {(row.record_class, row.disposition): row for row in table()}


def _rule(row: GuardedRecord, rules: Rules) -> str:
    mine, said = row.label.record_class, getattr(row, "disposition", "")
    found = rules.get((mine, said)) or rules.get((mine, ""))
    return found.identifier if found else ""


def _due(row: GuardedRecord, rule: str, at: datetime, why: str) -> Due:
    return Due(
        number=row.number,
        kind=row.kept.words,
        record_class=row.label.record_class,
        rule=rule,
        why=why if rule else "No row of the retention table speaks of this class: it blocks a purge.",
        at=at,
        held=False,
        renewable=row.label.record_class in row.kept.renewable,
    )


def _marked(rows: list[Due]) -> list[Due]:
    held = set(Hold.objects.binding().values_list("number", flat=True))
    return sorted((replace(row, held=row.number in held) for row in rows), key=lambda row: row.at)[:AT_MOST]
