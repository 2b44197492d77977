"""Proposing: an analyst writes down a reasonable suspicion for another to approve."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from intelligence.promotion.checks import sources, trained, well_founded
from intelligence.promotion.choices import State
from intelligence.promotion.lifecycle import LIFECYCLE
from intelligence.promotion.models import Proposal
from intelligence.records.access import place_proposal
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from tips.intake.numbering import next_number

NOT_YOURS = "Only its author rewrites or withdraws a proposal."
UNANSWERED = timedelta(days=90)
SAID = (
    "title", "summary", "activity", "threats", "facts", "involvement", "relevance", "how_obtained",
    "supporting_file", "sensitivity", "reliability", "validity", "kind", "name", "description",
)  # fmt: skip


@transaction.atomic
def propose(
    *, by: Standing, tips: Iterable[str], said: Mapping, identifying: Iterable[Mapping] = ()
) -> Proposal:
    """Propose criminal intelligence from vetted tips; nothing is a record before another approves it.

    ``said`` holds the fields of ``SAID``. Raises ``PermissionDenied`` for whoever is not charged or
    not trained today and ``ValidationError`` by field. Nobody answering, it is gone after 90 days.
    """
    trained(by, Duty.WORK_INTELLIGENCE)
    found, entries = sources(tips, by=by), list(identifying)
    well_founded(said, entries)
    proposal = Proposal(
        **{name: said[name] for name in SAID},
        number=f"CI-{timezone.localdate():%y}-{next_number('intelligence_number'):04d}",
        sources=[tip.number for tip in found],
        identifying=entries,
        author_id=by.user_id,
        purge_at=timezone.now() + UNANSWERED,
    )
    place_proposal(proposal).save(force_insert=True)
    audit(by, "propose intelligence", proposal, detail={"tips": proposal.sources})
    for tip in found:
        audit(by, "propose for intelligence", tip, detail={"proposal": proposal.number})
    return proposal


@transaction.atomic
def propose_again(
    proposal: Proposal,
    *,
    by: Standing,
    tips: Iterable[str],
    said: Mapping,
    identifying: Iterable[Mapping] = (),
) -> Proposal:
    """Write a returned proposal anew and put it before an approver again."""
    trained(by, Duty.WORK_INTELLIGENCE)
    row = _own(proposal, by)
    found, entries = sources(tips, by=by), list(identifying)
    well_founded(said, entries)
    changes = {name: said[name] for name in SAID} | {
        "sources": [tip.number for tip in found], "identifying": entries,
    }  # fmt: skip
    return LIFECYCLE.advance(row, "propose again", by=by, **changes)


@transaction.atomic
def withdraw(proposal: Proposal, *, by: Standing) -> Proposal:
    """Take one's own proposal back."""
    return LIFECYCLE.advance(_own(proposal, by), "withdraw", by=by)


def why_not(proposal: Proposal, by: Standing) -> Exception | None:
    """Return what keeps this person from writing a proposal anew, in words, or None."""
    if proposal.author_id != by.user_id:
        return PermissionDenied(NOT_YOURS)
    if proposal.status != State.RETURNED:
        return StepNotOpen("It is written anew only after it was returned to you.")
    return None


def _own(proposal: Proposal, by: Standing) -> Proposal:
    row = LIFECYCLE.lock(proposal, by=by)
    if row.author_id != by.user_id:
        raise PermissionDenied(NOT_YOURS)
    return row
