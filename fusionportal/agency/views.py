"""A partner agency's home."""

from django.http import QueryDict
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from partners.people.renewing import ending_soon
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from products.dissemination.library.asking import read
from products.dissemination.library.listing import list_for
from tips.agency.dashboard import dashboard

FEW = 4


@never_cache
@require_GET
@requires(Duty.REPORT)
def home(request):
    """Show what needs the agency, what it sent, what is new for it, and what came of it."""
    by = request.standing
    page = {"own": dashboard(by)}
    if by.may(Duty.READ_PRODUCTS):
        shown = list_for(by, read(QueryDict()))
        open_page(shown.records[:FEW], by=by, kind="rendition")
        page["products"] = shown.rows[:FEW]
    if by.may(Duty.MANAGE_AGENCY):
        page["ending"] = ending_soon(by)
    return render(request, "agency/home.html", page)
