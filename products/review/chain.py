"""Who must agree to one version, and who has."""

from collections.abc import Iterable

from privacy.access.standing import Standing
from products.drafting.line import ProductLine
from products.drafting.models import Product

from .afterwards import follows
from .choices import ReviewStep, Verdict
from .models import Review, Version


def required_steps(line: ProductLine, *, touches_privacy: bool) -> list[str]:
    """Return the steps a version needs before it is approved.

    The privacy officer is asked wherever the checklist has a yes. An urgent line goes with one
    supervisor; its privacy review follows after release.
    """
    if line.urgent:
        return [ReviewStep.SUPERVISOR]
    asked = [*line.reviews]
    if touches_privacy and ReviewStep.PRIVACY not in asked:
        asked.append(ReviewStep.PRIVACY)
    return [step for step in ReviewStep if step in asked]


def newest(product: Product, *, by: Standing) -> Version | None:
    """Return the version that decisions are about."""
    return product.versions.visible_to(by).order_by("-number").first()


def standing_approvals(reviews: Iterable[Review]) -> dict[str, Review]:
    """Return by step the approvals that count: none that a later edit ended."""
    return {
        review.step: review
        for review in reviews
        if review.verdict == Verdict.APPROVED and review.voided_at is None
    }


def asked_of(version: Version) -> list[str]:
    """Return the steps a version needs, and once it is out the privacy review that was not waited for."""
    return [*version.required, *([ReviewStep.PRIVACY.value] if follows(version) else [])]


def missing(version: Version, reviews: Iterable[Review]) -> list[str]:
    """Return the steps a version still needs, in the order of the chain."""
    given = standing_approvals(reviews)
    return [step for step in asked_of(version) if step not in given]


def why_not(version: Version, step: str, reviews: Iterable[Review], *, by: Standing) -> str:
    """Say why this person may not take this step of this version, or nothing if they may."""
    step = ReviewStep(step)
    product = version.product
    if by.user_id == product.author_id:
        return "You can't decide this, because you wrote it."
    if by.user_id in {version.by_id, *product.writers}:
        return "You can't decide this, because you wrote part of it."
    if not by.may(step.duty):
        return f"{step.label} is for people who {step.duty.label.lower()}."
    given = standing_approvals(reviews)
    if step in given:
        return f"{step.label} is already given, by {given[step].by.name}."
    if step.own_judgment and any(
        review.by_id == by.user_id and ReviewStep(kind).own_judgment for kind, review in given.items()
    ):
        return "You already decided another step of this version, so someone else has to take this one."
    return ""


def open_steps(version: Version, reviews: Iterable[Review], *, by: Standing) -> list[ReviewStep]:
    """Return the steps this person may take now."""
    reviews = list(reviews)
    return [
        ReviewStep(step) for step in missing(version, reviews) if not why_not(version, step, reviews, by=by)
    ]
