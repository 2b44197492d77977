"""Which tips may belong with one, and why in words; nothing links itself, and names never do."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, QuerySet
from django.db.models.functions import Left

from privacy.access.gathering import gather
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip

from .extraction.kinds import Kind
from .sharing import Shared, identifiers_of, sharing
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


def suggest(tip: Tip, *, by: Standing) -> list[Related]:
    """Return the tips that may belong with this one among those the reader may see, the likeliest first."""
    found = gather(identifiers=identifiers_of([tip.pk], by=by), **candidates(tip, by=by))
    return likeliest(tip, sharing(found.pop("identifiers")).get(tip.pk, []), by=by, **found)


def candidates(tip: Tip, *, by: Standing) -> dict[str, QuerySet]:
    """Return where to look for related tips: in the same place, the same surroundings, similar words."""
    around = (tip.created_at - NEAR_IN_TIME, tip.created_at + NEAR_IN_TIME)
    others = Tip.objects.visible_to(by).filter(created_at__range=around).exclude(pk=tip.pk).order_by("-id")
    here = others.filter(county_id=tip.county_id)
    placed = here.filter(place__iexact=tip.place) if tip.place else here.none()
    surrounded = here.filter(sector=tip.sector) if tip.county_id and tip.sector else here.none()
    return {
        "placed": placed.values("pk")[:CANDIDATES],
        "surrounded": surrounded.values("pk")[:CANDIDATES],
        "worded": _worded(tip, others, by),
    }


def _worded(tip: Tip, others: GuardedQuerySet, by: Standing) -> QuerySet:
    words = telling_words(_text(tip))
    if not words:
        return others.none()
    query = SearchQuery(" | ".join(words), config="english", search_type="raw")
    newest = others.filter(search=query).values("pk")[:NEWEST]
    ranked = Tip.objects.visible_to(by).filter(pk__in=newest).annotate(rank=SearchRank(F("search"), query))
    return ranked.order_by("-rank", "-id").values("pk", "title", told=Left("narrative", READ))[:CANDIDATES]


def likeliest(
    tip: Tip, identifiers: list[Shared], *, by: Standing, placed: list, surrounded: list, worded: list
) -> list[Related]:
    """Return the tips that may belong with one, weighed by what was found of its ``candidates``."""
    reasons: dict[int, list[Reason]] = defaultdict(list)
    for one in identifiers:
        for other in () if one.common else one.others:
            reasons[other].append(_because(one))
    for row in placed:
        reasons[row["pk"]].append((LIKELY, f"Same place, {tip.place}"))
    for row in surrounded:
        reasons[row["pk"]].append((HINT, "Same county, same sector"))
    for pk, reason in _similar(tip, worded):
        reasons[pk].append(reason)
    return _best(tip, reasons, by)


def _because(one: Shared) -> Reason:
    kind = Kind(one.kind)
    return (LIKELY if kind.weak else SURE), SAME.get(kind, "Same detail, {}").format(one.text)


def _similar(tip: Tip, worded: list[dict]) -> Iterator[tuple[int, Reason]]:
    text = _text(tip)
    common = {row["pk"]: words_in_common(text, f"{row['title']} {row['told']}") for row in worded}
    for pk, told in telling(common).items():
        if len(told) >= ENOUGH_WORDS:
            yield pk, (LIKELY, f"Similar wording: {', '.join(told[:TOLD_WORDS])}")


def _text(tip: Tip) -> str:
    return f"{tip.title} {tip.narrative}"


def _best(tip: Tip, reasons: dict[int, list[Reason]], by: Standing) -> list[Related]:
    heavy = {pk: sorted(found, reverse=True) for pk, found in reasons.items() if _weight(found) >= ENOUGH}
    rows = (
        Tip.objects.visible_to(by).select_related("county").defer("narrative", "search").filter(pk__in=heavy)
    )
    related = [Related(row, _weight(heavy[row.pk]), [words for _, words in heavy[row.pk]]) for row in rows]
    return sorted(related, key=lambda one: (-one.weight, abs(one.tip.created_at - tip.created_at)))


def _weight(reasons: list[Reason]) -> int:
    return sum(weight for weight, _ in reasons)
