"""The acts by which the center's choices change: one person proposes, another puts them in force."""

from collections.abc import Callable

from django.contrib.postgres.functions import TransactionNow
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record
from privacy.lifecycle import StepNotOpen
from privacy.reasons import too_short
from privacy.retention.clocks import in_force
from privacy.retention.models import PolicyVersion, RetentionRow

from .effect import Effect
from .models import Outcome, PolicyProposal
from .retaining import left_out

LOCK = 7_283_013


@transaction.atomic
def propose(*, by: Standing, why: str, rows: list[dict], choices: dict, base: int) -> PolicyProposal:
    """Propose a version of the policy; nothing changes until a second person approves it.

    Raises ``PermissionDenied``, ``ValidationError``, or ``StepNotOpen`` where the version it starts
    from is no longer in force.
    """
    if not by.may(Duty.OVERSEE):
        raise PermissionDenied(f"A change is proposed by people who {Duty.OVERSEE.label.lower()}.")
    current = _current(base)
    _say_what_is_wrong(why, rows)
    proposal = PolicyProposal(
        base=current, why=why.strip(), rows=rows, choices=choices, proposed_by_id=by.user_id
    )
    proposal.save(force_insert=True)
    record(by, "propose a policy", proposal, fields=["rows", "choices"], detail={"base": current.number})
    return proposal


def _current(base: int) -> PolicyVersion:
    current = in_force()
    if current is None or current.number != base:
        raise StepNotOpen(
            "Another version came into force meanwhile. Open the page again and look at it first."
        )
    return current


def _say_what_is_wrong(why: str, rows: list[dict]) -> None:
    wrong = {}
    if too_short(why):
        wrong["why"] = "Say in at least three words why this should change."
    if missing := left_out(rows):
        wrong["rows"] = f"No end is given for: {', '.join(missing).lower()}. Every class needs a row."
    if wrong:
        raise ValidationError(wrong)


def why_not(proposal: PolicyProposal, *, by: Standing) -> str:
    """Say why this person may not decide this proposal, or nothing if they may."""
    if by.user_id == proposal.proposed_by_id:
        return "You proposed this, so someone else has to decide it."
    if not (by.may(Duty.OVERSEE) or by.may(Duty.APPROVE)):
        return "A proposed policy is decided by a second privacy officer or a supervisor."
    return ""


@transaction.atomic
def approve(
    proposal: PolicyProposal, *, by: Standing, count: Callable[[PolicyProposal], Effect]
) -> PolicyVersion:
    """Put a proposal in force from now on, keeping with it who gained and who lost access.

    ``count`` works out the effect at this moment, whatever the page showed.
    """
    row = _open(proposal, by)
    _current(row.base.number)
    effect = count(row)
    number = (PolicyVersion.objects.aggregate(newest=Max("number"))["newest"] or 0) + 1
    version = PolicyVersion.objects.create(
        number=number, name=_name(number), note=row.why, choices=row.choices,
        in_force_from=TransactionNow(), proposed_by_id=row.proposed_by_id, approved_by_id=by.user_id,
    )  # fmt: skip
    RetentionRow.objects.bulk_create(RetentionRow(policy=version, **each) for each in row.rows)
    row.version, row.effect = version, effect.as_data()
    _decide(row, Outcome.APPROVED, by, "")
    record(by, "approve a policy", row, detail={"version": number, **row.effect})
    return version


@transaction.atomic
def decline(proposal: PolicyProposal, *, by: Standing, why: str) -> PolicyProposal:
    """Turn a proposal down, with the reason."""
    row = _open(proposal, by)
    if too_short(why):
        raise ValidationError({"why": "Say in at least three words why it is turned down."})
    _decide(row, Outcome.DECLINED, by, why.strip())
    record(by, "decline a policy", row)
    return row


def _open(proposal: PolicyProposal, by: Standing) -> PolicyProposal:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    row = PolicyProposal.objects.select_for_update(of=("self",)).select_related("base").get(pk=proposal.pk)
    if refusal := why_not(row, by=by):
        raise PermissionDenied(refusal)
    if row.outcome != Outcome.OPEN:
        raise StepNotOpen(f"This was decided already: {row.get_outcome_display().lower()}.")
    return row


def _decide(row: PolicyProposal, outcome: str, by: Standing, why: str) -> None:
    row.outcome, row.decided_by_id, row.decided_at, row.decided_why = outcome, by.user_id, timezone.now(), why
    row.save(update_fields=["outcome", "decided_by", "decided_at", "decided_why", "version", "effect"])


def _name(number: int) -> str:
    return f"{timezone.localdate().year}.{number}"
