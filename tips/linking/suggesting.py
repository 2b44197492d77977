"""Which tips may belong with one, and why in words; nothing links itself, and names never do."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F
from django.db.models.functions import Left

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip

from .extraction.kinds import Kind
from .sharing import Shared, shared
from .wording import READ, telling, telling_words, words_in_common

NEAR_IN_TIME = timedelta(days=180)
NEWEST, CANDIDATES = 1_000, 30
SURE, LIKELY, HINT = 10, 5, 2
STRONG, ENOUGH = 9, 4
ENOUGH_WORDS, TOLD_WORDS = 4, 4
SAME = {
    Kind.PLATE: "Same plate, {}", Kind.VIN: "Same vehicle number, {}", Kind.PHONE: "Same phone number, {}",
    Kind.EMAIL: "Same e-mail address, {}", Kind.HANDLE: "Same account name, {}",
    Kind.IP: "Same network address, {}", Kind.URL: "Same web address, {}", Kind.ADDRESS: "Same address, {}",
    Kind.PARTIAL_PLATE: "Same part of a plate, {}", Kind.PLACE: "Same place named, {}",
    Kind.COORDINATES: "Same spot, {}", Kind.TAIL: "Same aircraft, {}", Kind.HULL: "Same vessel, {}",
}  # fmt: skip

Reason = tuple[int, str]
"""A weight and the words it stands for."""


@dataclass(slots=True)
class Related:
    """One tip that may belong with another, with the reasons in words, the weightiest first."""

    tip: Tip
    weight: int = 0
    reasons: list[str] = field(default_factory=list)

    @property
    def strength(self) -> str:
        """How strong the reasons are, in a word."""
        return "Strong" if self.weight >= STRONG else "Possible"


def suggest(tip: Tip, *, by: Standing, identifiers: list[Shared] | None = None) -> list[Related]:
    """Return the tips that may belong with this one among those the reader may see, the likeliest first.

    ``identifiers`` are those of the tip where they are known already.
    """
    if identifiers is None:
        identifiers = shared([tip], by=by).get(tip.pk, [])
    reasons: dict[int, list[Reason]] = defaultdict(list)
    for one in identifiers:
        for other in () if one.common else one.others:
            reasons[other].append(_because(one))
    for find in (_same_place, _same_surroundings, _same_words):
        for other, reason in find(tip, by):
            reasons[other].append(reason)
    return _best(tip, reasons, by)


def _because(one: Shared) -> Reason:
    kind = Kind(one.kind)
    return (LIKELY if kind.weak else SURE), SAME.get(kind, "Same detail, {}").format(one.text)


def _others(tip: Tip, by: Standing) -> GuardedQuerySet:
    around = (tip.created_at - NEAR_IN_TIME, tip.created_at + NEAR_IN_TIME)
    return Tip.objects.visible_to(by).filter(created_at__range=around).exclude(pk=tip.pk).order_by("-id")


def _same_place(tip: Tip, by: Standing) -> Iterator[tuple[int, Reason]]:
    if tip.place:
        rows = _others(tip, by).filter(place__iexact=tip.place, county_id=tip.county_id)
        for pk in rows.values_list("pk", flat=True)[:CANDIDATES]:
            yield pk, (LIKELY, f"Same place, {tip.place}")


def _same_surroundings(tip: Tip, by: Standing) -> Iterator[tuple[int, Reason]]:
    if tip.county_id and tip.sector:
        rows = _others(tip, by).filter(county_id=tip.county_id, sector=tip.sector)
        for pk in rows.values_list("pk", flat=True)[:CANDIDATES]:
            yield pk, (HINT, "Same county, same sector")


def _same_words(tip: Tip, by: Standing) -> Iterator[tuple[int, Reason]]:
    text = f"{tip.title} {tip.narrative}"
    words = telling_words(text)
    if not words:
        return
    query = SearchQuery(" | ".join(words), config="english", search_type="raw")
    newest = _others(tip, by).filter(search=query).values("pk")[:NEWEST]
    ranked = Tip.objects.visible_to(by).filter(pk__in=newest).annotate(rank=SearchRank(F("search"), query))
    likest = ranked.order_by("-rank", "-id").values_list("pk", "title", Left("narrative", READ))
    common = {pk: words_in_common(text, f"{title} {story}") for pk, title, story in likest[:CANDIDATES]}
    for pk, told in telling(common).items():
        if len(told) >= ENOUGH_WORDS:
            yield pk, (LIKELY, f"Similar wording: {', '.join(told[:TOLD_WORDS])}")


def _best(tip: Tip, reasons: dict[int, list[Reason]], by: Standing) -> list[Related]:
    heavy = {pk: sorted(found, reverse=True) for pk, found in reasons.items() if _weight(found) >= ENOUGH}
    rows = (
        Tip.objects.visible_to(by).select_related("county").defer("narrative", "search").filter(pk__in=heavy)
    )
    related = [Related(row, _weight(heavy[row.pk]), [words for _, words in heavy[row.pk]]) for row in rows]
    return sorted(related, key=lambda one: (-one.weight, abs(one.tip.created_at - tip.created_at)))


def _weight(reasons: list[Reason]) -> int:
    return sum(weight for weight, _ in reasons)
