"""What became of the tips: how many went from source to part 1, part 2 and the end, and how fast."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Aggregate, Count, DurationField, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from fusionportal.oversight.evidence.report import whole_center
from tips.intake.choices import Disposition, Source, Status
from tips.intake.models import Tip
from tips.vetting.choices import Match, Nexus
from tips.vetting.models import BehaviorFinding, NexusDetermination

STAGES = ("Source", "Part 1", "Part 2", "What became of it")
PART_ONE = {Match.YES: "Fits a behavior", Match.NOT_ENOUGH: "Not enough to tell", Match.NO: "Fits none"}
PART_TWO = {
    Nexus.POTENTIAL: "Potential nexus",
    Nexus.NONE: "No nexus",
    Nexus.CANNOT_TELL: "Cannot tell yet",
}
SHORT = {
    Disposition.ISE_SAR: "Shared with the JTTF",
    Disposition.CRIM_REFER: "Crime, passed on",
    Disposition.TTL_NOTIFIED: "Local police told",
    Disposition.INFO_ONLY: "Awareness only",
    Disposition.NO_BEHAVIOR: "No behavior fits",
    Disposition.PROTECTED: "Protected conduct",
    Disposition.INSUFFICIENT: "Facts not obtained",
    Disposition.DUPLICATE: "Held already",
    Disposition.TRANSFER: "Another center's",
    Disposition.UNFOUNDED: "Shown to be false",
}
NOT_ASKED, REFERRED = "Not asked", "With the JTTF"


class Median(Aggregate):
    """The middle of a group of spans."""

    template = "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DurationField()


@dataclass(frozen=True, slots=True)
class Flow:
    """Counts of tips by the way they took, and the median days between stages."""

    ways: Counter[tuple[str, str, str, str]]
    medians: list[tuple[str, float | None]]

    @property
    def total(self) -> int:
        """How many tips there are."""
        return self.ways.total()

    def steps(self) -> list[tuple[int, str, str, int]]:
        """Return every step from one stage to the next with how many tips took it, most first."""
        found: Counter[tuple[int, str, str]] = Counter()
        for way, count in self.ways.items():
            for stage in range(len(STAGES) - 1):
                found[stage, way[stage], way[stage + 1]] += count
        return [(*step, count) for step, count in sorted(found.items(), key=lambda s: (s[0][0], -s[1], s[0]))]


def flow(since: datetime, until: datetime) -> Flow:
    """Follow every tip that was closed, or handed to the JTTF, between two moments."""
    with whole_center():
        tips = Tip.objects.unguarded().annotate(
            first=_latest(BehaviorFinding, "answer"),
            first_at=_latest(BehaviorFinding, "at"),
            second=_latest(NexusDetermination, "answer"),
            second_at=_latest(NexusDetermination, "at"),
        )
        over = Q(closed_at__gte=since, closed_at__lt=until)
        with_jttf = Q(status=Status.REFERRED, second_at__gte=since, second_at__lt=until)
        ended = tips.filter(over | with_jttf).order_by()
        grouped = ended.values("source", "first", "second", "disposition", "status").annotate(n=Count("pk"))
        ways: Counter[tuple[str, str, str, str]] = Counter()
        for row in grouped:
            ways[_way(row)] += row["n"]
        medians = ended.aggregate(
            taken=Median(_span("created_at", "first_at")),
            decided=Median(_span("first_at", "second_at")),
            ended=Median(_span(Coalesce("second_at", "first_at", "created_at"), "closed_at")),
            whole=Median(_span("created_at", Coalesce("closed_at", "second_at"))),
        )
    words = ("Received to part 1", "Part 1 to part 2", "Last part to the end", "Received to the end")
    return Flow(ways, [(said, _days(span)) for said, span in zip(words, medians.values(), strict=True)])


def _latest(kind, field: str) -> Subquery:
    return Subquery(
        kind.objects.unguarded().filter(tip=OuterRef("pk")).order_by("-at", "-pk").values(field)[:1]
    )


def _span(start, end) -> ExpressionWrapper:
    begun = F(start) if isinstance(start, str) else start
    over = F(end) if isinstance(end, str) else end
    return ExpressionWrapper(over - begun, output_field=DurationField())


def _way(row: dict) -> tuple[str, str, str, str]:
    over = REFERRED if row["status"] == Status.REFERRED else SHORT.get(row["disposition"], "Closed")
    return (
        str(Source(row["source"]).label),
        PART_ONE.get(row["first"], NOT_ASKED),
        PART_TWO.get(row["second"], NOT_ASKED),
        over,
    )


def _days(span: timedelta | None) -> float | None:
    return round(span.total_seconds() / 86400, 1) if span is not None else None
