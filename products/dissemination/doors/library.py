"""The library: what was released to one reader."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from products.dissemination.library.asking import read
from products.dissemination.library.listing import list_for


@never_cache
@require_GET
@requires(Duty.READ_PRODUCTS)
def library(request):
    """Show one page of what this reader may see, and nothing that hints at more."""
    ask = read(request.GET)
    shown = list_for(request.standing, ask)
    open_page(shown.records, by=request.standing, kind="rendition")
    return render(request, "products/dissemination/library.html", {"ask": ask, "shown": shown})
