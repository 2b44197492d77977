"""The JTTF queue."""

from django.db import transaction
from django.shortcuts import render
from django.views.decorators.http import require_GET

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.referrals.showing.board import board, last_reckoning, longest_waiting
from tips.referrals.showing.sides import READERS, is_office


@require_GET
@requires(*READERS)
@transaction.atomic
def referrals(request):
    """Show the referrals this reader may see, by what waits for whom."""
    by = request.standing
    page = {"board": board(request.GET, by=by), "office_side": is_office(by)}
    if by.may(Duty.APPROVE_REFERRAL) or by.may(Duty.REFER):
        page |= {"reckoning": last_reckoning(), "longest": longest_waiting(by)}
    return render(request, "tips/referrals/board.html", page)
