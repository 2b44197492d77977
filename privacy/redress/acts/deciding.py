"""What an officer does with a request: identity, search, decision and appeal."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.redress.choices import ABOUT_ONESELF, CaseStatus, Kind, Outcome, Proof
from privacy.redress.clocks import APPEAL, KEEP, span
from privacy.redress.models import RedressCase, SearchAttestation
from privacy.redress.path import PATH

FOR_COMPLAINTS = (Outcome.UPHELD, Outcome.NOT_UPHELD, Outcome.ELSEWHERE)
FOR_REQUESTS = (
    *(Outcome.SHOWN, Outcome.CORRECTED, Outcome.NONE, Outcome.EXEMPT, Outcome.UNCHANGED),
    Outcome.ELSEWHERE,
)
UNPROVEN = "Nobody could be shown to be who they say, so nothing was searched and nothing is told."


@transaction.atomic
def prove_identity(case: RedressCase, *, by: Standing, proof: str) -> RedressCase:
    """Note how somebody proved who they are; without proof the request ends with a letter that says so."""
    _officer(by)
    if proof != Proof.NOT_PROVEN:
        return PATH.advance(case, "prove identity", by=by, proof=proof)
    return PATH.advance(
        case, "refuse unproven", by=by, proof=proof, outcome=Outcome.NOT_PROVEN, why=UNPROVEN, **_signed(by)
    )


@transaction.atomic
def attest_search(case: RedressCase, *, by: Standing, systems: Sequence[str]) -> RedressCase:
    """Note which systems an officer searched. The trail holds the systems and nothing of what was found."""
    _officer(by)
    if not systems:
        raise ValidationError({"systems": "Tick every system you searched, at least one."})
    verb = "search again" if case.status == CaseStatus.SEARCHED else "attest search"
    row = PATH.advance(case, verb, by=by, detail={"systems": sorted(systems)})
    SearchAttestation.objects.bulk_create(
        [SearchAttestation(case=row, by_id=by.user_id, systems=sorted(systems))]
    )
    return row


@transaction.atomic
def decide(case: RedressCase, *, by: Standing, outcome: str, why: str, basis: str = "") -> RedressCase:
    """Answer a request that was searched, or a complaint that was looked into.

    The outcome stays out of the trail: whether something is held is for officers alone.
    """
    _officer(by)
    _refuse_faults(case, outcome, why, basis)
    verb = "answer complaint" if case.kind == Kind.COMPLAINT else "decide"
    facts = {"outcome": outcome, "basis": basis, "why": why.strip()}
    return PATH.advance(case, verb, by=by, **facts, **_signed(by))


@transaction.atomic
def note_appeal(case: RedressCase, *, by: Standing) -> RedressCase:
    """Note that somebody appeals; another officer than the one who decided has to answer."""
    _officer(by)
    now = timezone.now()
    # It must outlive its own appeal.
    kept = {"due_at": now + span(APPEAL), "purge_at": now + span(APPEAL) + span(KEEP)}
    return PATH.advance(case, "appeal", by=by, **kept)


@transaction.atomic
def decide_appeal(case: RedressCase, *, by: Standing, outcome: str, why: str) -> RedressCase:
    """Answer an appeal as another officer; the database refuses the one who decided."""
    if not by.may(Duty.APPROVE_PURGE):
        raise PermissionDenied("Appeals are for another privacy officer or a supervisor.")
    _refuse_faults(case, outcome, why, case.basis or "others")
    now = timezone.now()
    facts = {"appeal_outcome": outcome, "appeal_why": why.strip(), "appeal_by_id": by.user_id}
    return PATH.advance(case, "decide appeal", by=by, **facts, appeal_at=now, purge_at=now + span(KEEP))


def outcomes_for(case: RedressCase) -> tuple[Outcome, ...]:
    """Return what may be decided of this kind."""
    return FOR_REQUESTS if case.kind in ABOUT_ONESELF else FOR_COMPLAINTS


def _refuse_faults(case, outcome, why, basis) -> None:
    faults = {}
    if outcome not in outcomes_for(case):
        faults["outcome"] = "Choose one of the answers for this kind of request."
    if outcome == Outcome.EXEMPT and not basis:
        faults["basis"] = "Choose why it may not be shown. Only officers see this."
    if not why.strip():
        faults["why"] = "Say in a sentence why you decide this. Only officers see it."
    if faults:
        raise ValidationError(faults)


def _signed(by: Standing) -> dict:
    now = timezone.now()
    return {"decided_by_id": by.user_id, "decided_at": now, "purge_at": now + span(KEEP)}


def _officer(by: Standing) -> None:
    if not by.may(Duty.OVERSEE):
        raise PermissionDenied("Requests and complaints are for the privacy officer.")
