"""One warning: the second person agrees, recipients read it, the privacy officer reviews it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from intelligence.danger.forms import ReviewForm
from intelligence.danger.models import DangerWarning
from intelligence.danger.services import refuse_warning, review_warning, second_warning
from intelligence.showing.warning import warning_page
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_record

from .blaming import blame
from .records import CENTER


@require_GET
@requires(*CENTER, Duty.READ_PRODUCTS)
def warning(request, number):
    """Show one warning: the assessment to whoever was warned, and the rest to the center."""
    found = _open(request, number)
    return render(request, "intelligence/warning.html", warning_page(found, by=request.standing))


@require_POST
@requires(Duty.APPROVE_INTELLIGENCE)
def second(request, number):
    """Agree that it leaves now, or decide that it does not."""
    found = _open(request, number, verb="open to second")
    if "refuse" in request.POST:
        refuse_warning(found, by=request.standing)
        messages.success(request, _("Nothing was sent."))
    else:
        second_warning(found, by=request.standing)
        messages.success(request, _("It was sent. The privacy officer reviews it afterwards."))
    return redirect("intelligence-warning", number)


@require_POST
@requires(Duty.REVIEW_PRIVACY)
def review(request, number):
    """Write down what the privacy officer finds."""
    found, form = _open(request, number, verb="open to review"), ReviewForm(request.POST)
    try:
        if form.is_valid():
            review_warning(found, by=request.standing, **form.cleaned_data)
            messages.success(request, _("Your finding is on record."))
            return redirect("intelligence-warning", number)
    except ValidationError as refused:
        blame(form, refused)
    page = warning_page(found, by=request.standing) | {"form": form}
    return render(request, "intelligence/warning.html", page, status=422)


def _open(request, number, verb="read"):
    rows = DangerWarning.objects.select_related("asked_by", "seconded_by", "reviewed_by")
    return open_record(rows, by=request.standing, verb=verb, number=number)
