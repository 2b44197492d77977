"""What happened to a product's versions, as the pages tell it: decisions, void ones too, and open steps."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from privacy.access.standing import Standing
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.review.chain import asked_of, required_steps, standing_approvals
from products.review.choices import ReviewStep, Verdict
from products.review.models import Review, Version


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision as it is shown, with its notes by the words they are about."""

    review: Review
    step: str
    chip: str
    notes: list[tuple[str, str]]

    @property
    def void(self) -> bool:
        """Whether a later edit ended it."""
        return self.review.voided_at is not None


@dataclass(frozen=True, slots=True)
class Told:
    """One version with every decision about it."""

    version: Version
    decisions: list[Decided]
    stages: list[dict]
    before: int


ICONS = {
    Status.DRAFT: "edit",
    Status.REVIEW: "hourglass",
    Status.APPROVED: "check-circle",
    Status.RELEASED: "send",
    Status.SUPERSEDED: "shift",
    Status.RECALLED: "undo",
    Status.REJECTED: "stop",
}
_CHIPS: dict[str, str] = {Verdict.APPROVED: "ok", Verdict.RETURNED: "return", Verdict.REJECTED: "bad"}


def versions_of(product: Product, *, by: Standing) -> list[Told]:
    """Return every version, the newest first, with its decisions and the steps of its chain."""
    rows = list(product.versions.visible_to(by).select_related("by"))
    decided: dict[int, list[Review]] = {}
    for review in Review.objects.visible_to(by).filter(version__product=product).select_related("by"):
        decided.setdefault(review.version_id, []).append(review)
    return [_told(version, decided.get(version.pk, [])) for version in rows]


def chip_of(product: Product) -> tuple[str, str]:
    """Return the color family and the icon of a product's state."""
    status = Status(product.status)
    return status.chip, ICONS[status]


def _told(version: Version, reviews: list[Review]) -> Told:
    passages = {block.key: block.text for block in from_data(version.content).blocks()}
    return Told(
        version,
        [_decided(review, passages) for review in reviews],
        stages(version, reviews),
        version.number - 1,
    )


def _decided(review: Review, passages: dict[str, str]) -> Decided:
    notes = [(passages.get(key, "")[:90], words) for key, words in review.block_notes.items()]
    chip = "closed" if review.voided_at else _CHIPS[review.verdict]
    return Decided(review, str(ReviewStep(review.step).label), chip, notes)


def told_at(moment: datetime) -> str:
    """Return a moment in the center's zone as lists tell it: Nov 20, 10:58 a.m."""
    return date_format(timezone.localtime(moment), "M j, g:i a")


def stages(version: Version, reviews: list[Review]) -> list[dict]:
    """Return the steps a version needs, each with who took it, for the state track."""
    given = standing_approvals(reviews)
    return [
        {
            "label": str(ReviewStep(step).label),
            "state": "done" if step in given else "coming",
            "who": given[step].by.name if step in given else "",
            "at": told_at(given[step].at) if step in given else "",
        }
        for step in asked_of(version)
    ]


def needs_of(product: Product, *, by: Standing) -> list[str]:
    """Return the steps the next version will need, in words, as the text stands now."""
    touches = product.privacy_answers.visible_to(by).filter(yes=True).exists()
    steps = required_steps(BY_CODE[product.line], touches_privacy=touches)
    return [str(ReviewStep(step).label).lower() for step in steps]


def facts_of(product: Product) -> list[dict]:
    """Return the strip of facts under a product's title."""
    area = "Whole state" if product.statewide else ", ".join(c.name for c in product.counties.all())
    return [
        {"dt": "Marking", "dd": product.banner, "small": "The strictest of its parts and sources"},
        {"dt": "For", "dd": ", ".join(sorted(product.disciplines)) or "Nobody chosen yet"},
        {"dt": "Area", "dd": area or "Not chosen yet"},
        {"dt": "Saved", "dd": told_at(product.saved_at), "small": f"Save {product.edit}"},
        {"dt": "Kept until", "dd": date_format(product.purge_at, "M j, Y"), "small": "Rule R-05"},
    ]
