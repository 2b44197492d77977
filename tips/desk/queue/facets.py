"""The filters of the queue: which values each has and which tips each keeps."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Value, When
from django.utils import timezone

from partners.directory.reference import sectors
from privacy.access.standing import Standing
from tips.intake.choices import OPEN, Priority, Source, Status
from tips.vetting.models import BehaviorMatch
from tips.vetting.reference import sar_behaviors

SOON = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Facet:
    """One group of filters; ``column`` gives the value of a row, ``keeps`` the condition of values.

    ``named`` are values with fixed words; a facet without any takes its values from the rows.
    """

    key: str
    label: str
    column: Callable[[Standing], object] | None
    keeps: Callable[[tuple[str, ...], Standing], Q]
    named: tuple[tuple[str, str], ...] = ()
    free: bool = False

    def knows(self, value: str) -> bool:
        """Say whether an address may name this value."""
        return self.free or value in dict(self.named)

    def words(self, value: str) -> str:
        """Return the words of a value."""
        return dict(self.named).get(value, value)


def plain(name: str) -> dict:
    """Return column and condition of a facet that is simply a column of the tip."""
    return {"column": lambda by: F(name), "keeps": lambda values, by: Q(**{f"{name}__in": values})}


def _bucketed(buckets: Callable[[Standing], dict[str, Q]]) -> dict:
    def column(by):
        whens = [When(condition, then=Value(value)) for value, condition in buckets(by).items()]
        return Case(*whens, default=Value(""), output_field=CharField())

    def keeps(values, by):
        kept = Q(pk__in=[])
        for value in values:
            kept |= buckets(by)[value]
        return kept

    return {"column": column, "keeps": keeps}


def _due(by: Standing) -> dict[str, Q]:
    now = timezone.now()
    soon = now + SOON
    midnight = timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=1), time.min))
    running = Q(status__in=OPEN)
    return {
        "overdue": running & Q(due_at__lt=now),
        "4h": running & Q(due_at__gte=now, due_at__lt=soon),
        "today": running & Q(due_at__gte=soon, due_at__lt=midnight),
        "later": running & Q(due_at__gte=max(soon, midnight)),
    }


def _holders(by: Standing) -> dict[str, Q]:
    return {
        "me": Q(claimed_by_id=by.user_id),
        "nobody": Q(claimed_by_id=None),
        "others": Q(claimed_by_id__isnull=False) & ~Q(claimed_by_id=by.user_id),
    }


def _priorities(by: Standing) -> dict[str, Q]:
    return {p.name.lower(): Q(priority=p) for p in reversed(Priority)}


def _behaving(values: tuple[str, ...], by: Standing) -> Q:
    matched = BehaviorMatch.objects.visible_to(by).filter(tip=OuterRef("pk"), behavior__code__in=values)
    return Q(Exists(matched))


FACETS = (
    Facet("state", "State", named=tuple(Status.choices), **plain("status")),
    Facet(
        "due", "Due", **_bucketed(_due),
        named=(("overdue", "Overdue"), ("4h", "In 4 hours"), ("today", "Today"), ("later", "Later")),
    ),
    Facet("priority", "Priority", named=tuple((p.name.lower(), p.label) for p in reversed(Priority)),
          **_bucketed(_priorities)),
    Facet("mine", "Claimed by", named=(("me", "You"), ("nobody", "Nobody"), ("others", "Others")),
          **_bucketed(_holders)),
    Facet("sector", "Sector", named=tuple((s.name, s.name) for s in sectors()), free=True, **plain("sector")),
    Facet("county", "County", free=True, **plain("county__name")),
    Facet("behavior", "Behavior", named=tuple((b.code, b.name) for b in sar_behaviors()), column=None,
          keeps=_behaving),
    Facet("source", "Source", named=tuple(Source.choices), **plain("source")),
)  # fmt: skip
BY_KEY = {facet.key: facet for facet in FACETS}
