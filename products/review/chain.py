"""Who must agree to one version, and who has."""

from collections.abc import Iterable

from privacy.access.standing import Standing
from privacy.policy.choosing import REVIEWS, chosen
from privacy.rules.rule import Refusal, first_refusal
from products.drafting.line import ProductLine
from products.drafting.models import Product

from .afterwards import follows
from .choices import ReviewStep, Verdict
from .models import Review, Version

Given = dict[str, Review]


def required_steps(line: ProductLine, *, touches_privacy: bool) -> list[str]:
    """Return the steps a version needs before it is approved.

    The privacy officer is asked wherever the checklist has a yes. An urgent line goes with one
    supervisor; its privacy review follows after release.
    """
    if line.urgent:
        return [ReviewStep.SUPERVISOR]
    asked = [*line.reviews]
    if (touches_privacy or chosen(REVIEWS, line.code, False)) and ReviewStep.PRIVACY not in asked:
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


def _wrote_it(version: Version, step: ReviewStep, given: Given, by: Standing) -> str:
    mine = by.user_id == version.product.author_id
    return "You can't decide this, because you wrote it." if mine else ""


def _wrote_part(version: Version, step: ReviewStep, given: Given, by: Standing) -> str:
    mine = by.user_id in {version.by_id, *version.product.writers}
    return "You can't decide this, because you wrote part of it." if mine else ""


def _not_charged(version: Version, step: ReviewStep, given: Given, by: Standing) -> str:
    return "" if by.may(step.duty) else f"{step.label} is for people who {step.duty.label.lower()}."


def _given_already(version: Version, step: ReviewStep, given: Given, by: Standing) -> str:
    return f"{step.label} is already given, by {given[step].by.name}." if step in given else ""


def _decided_another(version: Version, step: ReviewStep, given: Given, by: Standing) -> str:
    mine = [kind for kind, review in given.items() if review.by_id == by.user_id]
    if step.own_judgment and any(ReviewStep(kind).own_judgment for kind in mine):
        return "You already decided another step of this version, so someone else has to take this one."
    return ""


TWO_PEOPLE = "Fusion center privacy policy template, section J; CRCL review before dissemination"
REVIEWING = (
    Refusal("V-01", "Nobody decides on a product they wrote.", TWO_PEOPLE, _wrote_it),
    Refusal("V-02", "Nobody decides on a product they wrote part of.", TWO_PEOPLE, _wrote_part),
    Refusal(
        "V-03",
        "Each step of a review is for people charged with it: peers, the privacy officer, a supervisor.",
        "Center privacy policy: production",
        _not_charged,
    ),
    Refusal("V-04", "A step of one version is decided once.", TWO_PEOPLE, _given_already),
    Refusal(
        "V-05", "No two steps of one version are decided by the same person.", TWO_PEOPLE, _decided_another
    ),
)


def why_not(version: Version, step: str, reviews: Iterable[Review], *, by: Standing) -> str:
    """Say why this person may not take this step of this version, or nothing if they may."""
    return first_refusal(REVIEWING, version, ReviewStep(step), standing_approvals(reviews), by)


def open_steps(version: Version, reviews: Iterable[Review], *, by: Standing) -> list[ReviewStep]:
    """Return the steps this person may take now."""
    reviews = list(reviews)
    return [
        ReviewStep(step) for step in missing(version, reviews) if not why_not(version, step, reviews, by=by)
    ]
