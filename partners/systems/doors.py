"""The page of an agency's systems."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires

from .forms import KeyForm
from .models import SystemKey
from .services import end_key, make_key


@require_GET
@requires(Duty.MANAGE_AGENCY)
def systems(request):
    """Show which systems of the agency may use the API, and who answers for each."""
    return _page(request, KeyForm(by=request.standing))


@never_cache
@require_POST
@requires(Duty.MANAGE_AGENCY)
def make(request):
    """Make a key and show its secret this once."""
    form = KeyForm(request.POST, by=request.standing)
    if form.is_valid():
        try:
            key, secret = make_key(by=request.standing, **form.cleaned_data)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            return _page(request, KeyForm(by=request.standing), made=key, secret=secret)
    return _page(request, form, status=422)


@require_POST
@requires(Duty.MANAGE_AGENCY)
def end(request, pk):
    """End a key."""
    key = get_object_or_404(SystemKey, pk=pk, agency_id=request.standing.agency_id)
    end_key(key, by=request.standing)
    messages.success(request, _("%(key)s has ended. Nothing is let in with it any more.") % {"key": key})
    return redirect("agency-systems")


def _page(request, form, *, status: int = 200, **made):
    keys = SystemKey.objects.filter(agency_id=request.standing.agency_id).select_related("keeper")
    crumbs = [{"label": _("Home"), "href": "/agency/"}, {"label": _("Systems")}]
    return render(
        request,
        "partners/systems/systems.html",
        {"keys": keys, "form": form, "crumbs": crumbs, **made},
        status=status,
    )
