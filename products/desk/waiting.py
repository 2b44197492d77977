"""What waits for one person's decision: versions whose step they may take, and referrals."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.urls import reverse

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from products.drafting.choices import Status
from products.drafting.lines import BY_CODE
from products.review.afterwards import LINES, due_at
from products.review.chain import missing, open_steps
from products.review.models import Review, Version
from tips.referrals.choices import State
from tips.referrals.models import Referral

AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to decide: what it is, who asks, since when and by when."""

    kind: str
    number: str
    title: str
    href: str
    asked_by: str
    since: datetime
    due: datetime | None
    what: str


def waiting_for(by: Standing) -> tuple[list[Waiting], list[Waiting]]:
    """Return what this person may decide, due first, and what waits for others."""
    mine, others = _versions(by)
    mine += _referrals(by)
    return sorted(mine, key=_urgency), sorted(others, key=_urgency)


def _urgency(item: Waiting) -> tuple:
    return (item.due is None, item.due or item.since, item.since)


def _versions(by: Standing) -> tuple[list[Waiting], list[Waiting]]:
    later = Q(product__status=Status.RELEASED, product__line__in=LINES)
    rows = Version.objects.visible_to(by).filter(Q(product__status=Status.REVIEW) | later)
    rows = rows.select_related("product__author", "by").defer("content", "product__search")
    newest = list(rows.order_by("product_id", "-number").distinct("product_id")[:AT_MOST])
    reviews: dict[int, list[Review]] = {}
    for review in Review.objects.visible_to(by).filter(version__in=newest).select_related("by"):
        reviews.setdefault(review.version_id, []).append(review)
    mine, others = [], []
    for version in newest:
        given = reviews.get(version.pk, [])
        steps = open_steps(version, given, by=by)
        if version.product.status == Status.RELEASED and not missing(version, given):
            continue
        if steps:
            mine.append(_asked(version, ", ".join(str(step.label) for step in steps)))
        elif by.user_id != version.product.author_id:
            others.append(_asked(version, ", ".join(missing(version, given))))
    return mine, others


def _asked(version: Version, what: str) -> Waiting:
    product = version.product
    return Waiting(
        kind=str(BY_CODE[product.line].name),
        number=product.number,
        title=product.title,
        href=reverse("approval", args=[product.number, version.number]),
        asked_by=version.by.name,
        since=version.at,
        due=due_at(product),
        what=what,
    )


def _referrals(by: Standing) -> list[Waiting]:
    if not by.may(Duty.APPROVE_REFERRAL):
        return []
    rows = Referral.objects.visible_to(by).filter(status=State.DRAFTED).exclude(drafted_by_id=by.user_id)
    return [
        Waiting(
            kind="JTTF referral",
            number=row.number,
            title=f"To the JTTF of {row.office}, {row.get_urgency_display().lower()}",
            href=f"/referrals/{row.number}/",
            asked_by=row.drafted_by.name,
            since=row.created_at,
            due=row.acknowledge_by,
            what="Approval",
        )
        for row in rows.select_related("office", "drafted_by")[:AT_MOST]
    ]
