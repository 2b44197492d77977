"""How many records of each class leave when."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, CharField, Count, Value, When
from django.utils import timezone

from fusionportal.oversight.evidence.report import whole_center
from privacy.classes.choices import RecordClass
from privacy.retention.custody import overdue
from privacy.retention.kept import kinds

SPANS = ("past", "7 days", "30 days", "90 days", "later")
DAYS = {"7 days": 7, "30 days": 30, "90 days": 90}


@dataclass(frozen=True, slots=True)
class Ages:
    """Counts by class and by how soon the day comes."""

    counts: Counter[tuple[str, str]]

    def total(self, span: str) -> int:
        """Return how many of every class."""
        return sum(count for (_class, each), count in self.counts.items() if each == span)

    def bars(self) -> list[dict]:
        """Return the totals as bars of a chart."""
        return [{"label": span, "value": self.total(span), "now": span == "past"} for span in SPANS]

    def rows(self) -> list[dict]:
        """Return the counts of each class as a row of a table."""
        present = {name for name, _span in self.counts}
        return [
            {"label": label, "counts": [self.counts[name, span] for span in SPANS]}
            for name, label in RecordClass.choices
            if name in present
        ]


def ages() -> Ages:
    """Count every record by its class and its day; numbers only, so for whoever oversees."""
    counts: Counter[tuple[str, str]] = Counter((record.record_class, "past") for record in overdue())
    with whole_center():
        for kind in kinds():
            rows = kind.objects.unguarded().annotate(span=_span(timezone.now()))
            grouped = rows.order_by().values("label__record_class", "span").annotate(n=Count("pk"))
            counts.update({(row["label__record_class"], row["span"]): row["n"] for row in grouped})
    return Ages(counts)


def _span(now: datetime) -> Case:
    whens = [When(purge_at__lte=now + timedelta(days=days), then=Value(span)) for span, days in DAYS.items()]
    return Case(*whens, default=Value("later"), output_field=CharField())
