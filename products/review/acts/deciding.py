"""Deciding about one exact version: approve it, return it with notes, or reject it."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from privacy.reasons import too_short
from products.documents.checksum import checksum
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Product
from products.review.afterwards import LINES
from products.review.chain import asked_of, missing, newest, standing_approvals, why_not
from products.review.choices import RejectReason, ReviewStep, Verdict
from products.review.models import Review, Version

OUT = "It is out. Approve it, or reject it with the reason, and a supervisor recalls it."
_VERBS = {Verdict.RETURNED: "return", Verdict.REJECTED: "reject"}


@transaction.atomic
def review(
    version: Version,
    *,
    by: Standing,
    step: str,
    verdict: str,
    notes: str = "",
    block_notes: Mapping[str, str] | None = None,
    reason: str = "",
    seen: str = "",
) -> Review:
    """Write a decision about one version and move the product where the decision takes it.

    ``block_notes`` are by paragraph key; a return needs one, a rejection a ``reason`` and words.
    ``seen`` is the checksum the reviewer's page showed. The last approval that was missing approves
    the product. Raises ``PermissionDenied``, ``StepNotOpen`` or ``ValidationError``, all in words.
    """
    row = LIFECYCLE.lock(version.product, by=by)
    version = _current(row, version, by, seen)
    given = list(version.reviews.visible_to(by).select_related("by"))
    if step not in asked_of(version):
        raise StepNotOpen("This version does not need that step.")
    if refusal := why_not(version, step, given, by=by):
        raise _refused(step, given, refusal)
    decision = Review(
        version=version,
        step=step,
        verdict=verdict,
        checksum=version.checksum,
        author_id=row.author_id,
        by_id=by.user_id,
        **_words(version, step, verdict, notes, block_notes or {}, reason),
    )
    if row.status == Status.RELEASED and verdict == Verdict.RETURNED:
        raise ValidationError({"verdict": OUT})
    decision.save(force_insert=True)
    detail = {"version": version.number, "step": step, "verdict": verdict, "checksum": version.checksum}
    audit(by, "review", row, detail=detail)
    if row.status == Status.REVIEW:
        _move(row, version, decision, [*given, decision], by)
    return decision


def _current(row: Product, version: Version, by: Standing, seen: str) -> Version:
    """Return the version that is up for decision, if it is the one the reviewer saw, to the letter."""
    current = newest(row, by=by)
    if row.status != Status.REVIEW and (row.status != Status.RELEASED or row.line not in LINES):
        raise StepNotOpen(f"There is nothing to decide now: it is {row.get_status_display().lower()}.")
    if current.pk != version.pk:
        raise StepNotOpen(f"Version {current.number} is the one to decide; your page shows {version.number}.")
    if (seen and seen != current.checksum) or checksum(from_data(current.content)) != current.checksum:
        raise StepNotOpen("The text is not the one your page showed. Open it again before you decide.")
    current.product = row
    return current


def _refused(step: str, given: list[Review], refusal: str) -> Exception:
    taken = step in standing_approvals(given)
    return StepNotOpen(refusal) if taken else PermissionDenied(refusal)


def _words(version: Version, step: str, verdict: str, notes: str, block_notes, reason: str) -> dict:
    if verdict not in Verdict.values:
        raise ValidationError({"verdict": "Choose: approve, return with notes, or reject."})
    keys = {block.key for block in from_data(version.content).blocks()}
    kept = {key: words.strip() for key, words in block_notes.items() if words.strip() and key in keys}
    notes, wrong = notes.strip(), {}
    if verdict == Verdict.RETURNED and not kept:
        wrong["block_notes"] = "Write at least one note, at the paragraph it is about."
    if verdict == Verdict.REJECTED:
        if step == ReviewStep.PEER:
            wrong["verdict"] = "A peer returns a product with notes; a supervisor may reject it."
        if reason not in RejectReason.values:
            wrong["reason"] = "Choose why it is rejected."
        if too_short(notes):
            wrong["notes"] = "Say in at least three words why."
    if verdict == Verdict.APPROVED and not ReviewStep(step).own_judgment and not notes:
        wrong["notes"] = "Say who was asked, when, and what they answered."
    if wrong:
        raise ValidationError(wrong)
    turn_away({"notes": notes, **{f"note-{key}": words for key, words in kept.items()}})
    return {
        "notes": notes,
        "block_notes": kept,
        "reason": reason if verdict == Verdict.REJECTED else "",
    }


def _move(row: Product, version: Version, decision: Review, reviews: list[Review], by: Standing) -> None:
    suffix = ReviewStep(decision.step).suffix
    detail = {"version": version.number}
    if decision.verdict != Verdict.APPROVED:
        LIFECYCLE.advance(row, _VERBS[decision.verdict] + suffix, by=by, detail=detail)
    elif not missing(version, reviews):
        supervisor = standing_approvals(reviews)[ReviewStep.SUPERVISOR]
        LIFECYCLE.advance(
            row, f"approve{suffix}", by=by, detail=detail | {"checksum": version.checksum},
            approved_by_id=supervisor.by_id, approved_version=version.number,
        )  # fmt: skip
