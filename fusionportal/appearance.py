"""The theme a person chose for the desk: a cookie set by a form, so that it works without script."""

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from privacy.doors import signed_in

THEMES = ("auto", "light", "dark")
YEAR = 365 * 24 * 3600


@require_POST
@signed_in
def choose_theme(request):
    """Remember the theme and go back to the page it was chosen on."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = HttpResponseRedirect(back)
    theme = request.POST.get("theme")
    if theme in THEMES:
        response.set_cookie(
            "theme", theme, max_age=YEAR, secure=request.is_secure(), httponly=True, samesite="Lax"
        )
    return response
