"""The front page: the public's landing, or a signed-in person's start."""

from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control

from fusionportal.navigation import home_of
from privacy.doors import anyone
from products.dissemination.bulletins import public_bulletins

NEWEST = 3


@anyone("Points the public to the right place; shows no record but what was released to everyone")
def landing(request):
    """Show the landing page, or send a signed-in person to their start."""
    if request.standing is not None:
        return redirect(home_of(request.standing))
    response = render(request, "public/landing.html", {"bulletins": public_bulletins(NEWEST)})
    patch_cache_control(response, public=True, max_age=300)
    return response
