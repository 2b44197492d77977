"""Deciding about the demonstration's products, each step by somebody who wrote nothing in it."""

from collections.abc import Iterable
from datetime import datetime

from fusionportal.demo.papers.paper import Paper
from privacy.access.acting import acting
from privacy.access.standing import Standing
from products.drafting.models import Product
from products.review.chain import missing, newest
from products.review.choices import RejectReason, ReviewStep, Verdict
from products.review.services import review

from .clock import at
from .people import who

SUPERVISOR, DEPUTY = "supervisor@meridian.example", "n.castellane@meridian.example"
PEER, OTHER_PEER = "h.lindqvist@meridian.example", "senior@meridian.example"
PRIVACY = "privacy@meridian.example"
ASKED = "Asked by telephone the same day; they agreed and want a copy."


def agreed(
    product: Product, moment: datetime, paper: Paper | None = None, only: Iterable[str] = ReviewStep
) -> None:
    """Give a product in review its approvals: all it needs, or the steps named."""
    for step in only:
        reviewer = _reviewer(ReviewStep(step), product, paper)
        with at(moment), acting(reviewer):
            version = newest(product, by=reviewer)
            if step in missing(version, version.reviews.visible_to(reviewer)):
                notes = "" if ReviewStep(step).own_judgment else ASKED
                review(
                    version, by=reviewer, step=step, verdict=Verdict.APPROVED, seen=version.checksum,
                    notes=notes,
                )  # fmt: skip


def returned(product: Product, moment: datetime, paper: Paper) -> None:
    """Have a peer return a product with a note at its first paragraph."""
    reviewer = _reviewer(ReviewStep.PEER, product, paper)
    with at(moment), acting(reviewer):
        version = newest(product, by=reviewer)
        first = product.blocks.visible_to(reviewer).exclude(text="").order_by("pk").first()
        notes = {first.key: paper.words}
        review(version, by=reviewer, step=ReviewStep.PEER, verdict=Verdict.RETURNED, block_notes=notes)


def rejected(product: Product, moment: datetime, paper: Paper) -> None:
    """Have the approving supervisor reject a product, with the reason."""
    reviewer = _reviewer(ReviewStep.SUPERVISOR, product, paper)
    with at(moment), acting(reviewer):
        version = newest(product, by=reviewer)
        review(
            version, by=reviewer, step=ReviewStep.SUPERVISOR, verdict=Verdict.REJECTED,
            reason=RejectReason.COVERED, notes=paper.words,
        )  # fmt: skip


def _reviewer(step: ReviewStep, product: Product, paper: Paper | None) -> Standing:
    if step == ReviewStep.PRIVACY:
        return who(PRIVACY)
    if step == ReviewStep.PEER:
        peer = who(PEER)
        return who(OTHER_PEER) if product.author_id == peer.user_id else peer
    approver = paper.approver if paper else SUPERVISOR
    other = DEPUTY if approver == SUPERVISOR else SUPERVISOR
    return who(other if step == ReviewStep.DIRECTOR else approver)
