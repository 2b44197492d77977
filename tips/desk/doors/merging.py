"""Two tips side by side, to be put together or kept apart."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.desk.workspace.merging import sides
from tips.desk.workspace.record import open_tip
from tips.intake.models import Tip
from tips.intake.text import storable
from tips.vetting.acts.merging import merge_tips, undo_merge

from .acts import tip_named, version_of
from .way import crumbs


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Duty.VET)
def merge(request, number):
    """Show a tip beside the one it may be merged into, field by field, and merge it."""
    found = open_tip(number, by=request.standing, verb="read merge")
    typed = storable(request.POST.get("into", request.GET.get("into", "")))[:16].strip().upper()
    other = Tip.objects.visible_to(request.standing).filter(number=typed).exclude(pk=found.pk).first()
    refusal, status = "", 200
    if request.method == "POST":
        if other is None:
            refusal = "Give the number of another tip that you may see."
        else:
            try:
                merge_tips(found, other, by=request.standing, version=version_of(request))
            except ValidationError as refused:
                refusal = " ".join(refused.messages)
            else:
                messages.success(
                    request, f"{found} was merged into this tip. It can be taken back for 30 days."
                )
                return redirect(f"/tips/{other.number}/")
        status = 422
    if other is not None:
        other = open_tip(other.number, by=request.standing, verb="read merge")
    page = {"tip": found, "other": other, "typed": typed, "sides": sides(found, other), "refusal": refusal}
    page |= crumbs(request, found, "Merge")
    return render(request, "tips/desk/merge.html", page, status=status)


@require_POST
@requires(Duty.VET)
def unmerge(request, number):
    """Take a merge back."""
    found = tip_named(request, number)
    try:
        undo_merge(found, by=request.standing)
        messages.success(request, "The merge was taken back. This tip is open again, and yours.")
    except ValidationError as refused:
        messages.warning(request, " ".join(refused.messages))
    return redirect(f"/tips/{number}/?original=1")
