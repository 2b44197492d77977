"""Claiming, releasing and taking over."""

from django.contrib import messages
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.vetting.forms import TakeOverForm
from tips.vetting.services import claim, release_claim, take_over

from .acts import back, carry_out, tip_named, version_of


@require_POST
@requires(Duty.TRIAGE)
def claim_tip(request, number):
    """Claim a tip from its page or from the list."""
    claim(tip_named(request, number), by=request.standing)
    messages.success(request, f"{number} is yours.")
    return back(request, number)


@require_POST
@requires(Duty.TRIAGE)
def release_tip(request, number):
    """Put a tip back."""
    release_claim(tip_named(request, number), by=request.standing)
    messages.success(request, f"{number} is free for others.")
    return back(request, number)


@require_POST
@requires(Duty.TRIAGE)
def take_over_tip(request, number):
    """Take a tip from somebody who has been idle."""
    form = TakeOverForm(request.POST)

    def act():
        said = form.cleaned_data | {"version": version_of(request)}
        take_over(tip_named(request, number), by=request.standing, **said)
        return "You took this tip over. Its former holder is told in the history."

    return carry_out(request, number, "take_over", form, act, "main")
