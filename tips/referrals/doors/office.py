"""What the JTTF does with a referral."""

from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.referrals import services

from .record import carry_out


@require_POST
@requires(Duty.RECEIVE_REFERRAL)
def acknowledge(request, number):
    """Say that the office has it."""
    return carry_out(request, number, "acknowledge", services.acknowledge, f"{number} is acknowledged.")


@require_POST
@requires(Duty.RECEIVE_REFERRAL)
def assign(request, number):
    """Say who at the JTTF has it."""
    return carry_out(request, number, "assign", services.assign, f"{number} is assigned.")


@require_POST
@requires(Duty.RECEIVE_REFERRAL)
def ask(request, number):
    """Ask the center."""
    return carry_out(request, number, "ask", services.ask_center, "Your question is with the center.")


@require_POST
@requires(Duty.RECEIVE_REFERRAL)
def dispose(request, number):
    """Record a disposition."""
    return carry_out(request, number, "dispose", services.dispose, f"Your disposition of {number} is kept.")


@require_POST
@requires(Duty.RECEIVE_REFERRAL)
def feedback(request, number):
    """Write feedback."""
    return carry_out(
        request, number, "feedback", services.write_feedback, "Your feedback is kept. Thank you."
    )
