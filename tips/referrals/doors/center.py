"""What the center does with a referral."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.intake.models import Tip
from tips.referrals import services
from tips.referrals.showing.page import open_referral

from .record import carry_out


@require_POST
@requires(Duty.APPROVE_REFERRAL)
def approve(request, number):
    """Approve a referral somebody else drafted."""
    found = open_referral(number, by=request.standing, verb="open to approve")
    services.approve_referral(found, by=request.standing)
    messages.success(request, f"{number} is approved and on its way to {found.office}.")
    return redirect("referral", number)


@require_POST
@requires(Duty.APPROVE_REFERRAL)
def renew(request, number):
    """Approve once more, and try the hand-over again now."""
    found = open_referral(number, by=request.standing, verb="open to renew")
    services.renew_approval(found, by=request.standing)
    messages.success(request, f"{number} is on its way again.")
    return redirect("referral", number)


@require_POST
@requires(Duty.REFER)
def answer(request, number):
    """Answer the JTTF's question."""
    return carry_out(request, number, "answer", services.answer_jttf, "Your answer is with the JTTF.")


@require_POST
@requires(Duty.TRIAGE)
def phone(request, number):
    """Log a call to the JTTF."""
    return carry_out(request, number, "phone", services.phone, "The call is on the track.")


@require_POST
@requires(Duty.APPROVE_REFERRAL)
def withdraw(request, number):
    """Take a referral back."""
    return carry_out(request, number, "withdraw", services.withdraw, f"{number} is withdrawn.")


@require_POST
@requires(Duty.APPROVE_REFERRAL)
def close(request, number):
    """Close a referral the JTTF has disposed of."""
    return carry_out(request, number, "close", services.close, f"{number} is closed.")


@require_POST
@requires(Duty.REFER)
def also(request, number):
    """Refer the same tip to one more office."""

    def refer(referral, *, by, **said):
        services.refer_also(Tip(pk=referral.tip_id), by=by, **said)

    return carry_out(request, number, "also", refer, "The new referral waits for a supervisor’s approval.")
