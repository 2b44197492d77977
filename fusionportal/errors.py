"""The pages that say what went wrong and what to do; they never say what may not be known."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token
from django.views.defaults import server_error

from privacy.audit.trail import TrailShut
from privacy.lifecycle import StepNotOpen

TOKEN = "csrfmiddlewaretoken"
# What is typed here is a password or a receipt code, which no page gives back.
SECRET = ("/sign-in/", "/account/", "/me/", "/mailbox/")


def stale_form(request, reason=""):
    """Say that a form outlived its page; what was typed is shown again to copy or send."""
    return render(request, "errors/stale_form.html", {"kept": typed(request)}, status=403)


@requires_csrf_token
def refused(request, exception=None):
    """Say which rule refused an act."""
    sentence = str(exception) if exception and str(exception) else "This is not yours to do."
    return render(request, "403.html", {"sentence": sentence}, status=403)


def not_understood(request, exception=None):
    """Say that a request could not be read; one that was too much says so by itself."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "public/too_much.html", status=413)
    return render(request, "400.html", status=400)


def not_shown(request, exception=None):
    """Answer alike for what does not exist and what is withheld."""
    return render(request, "404.html", status=404)


def broken(request):
    """Say that something broke; where the database is away, say that the portal is closed for a moment.

    That page reads no database, no session and no request, and gives back what was typed.
    """
    if not isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return server_error(request)
    kept = {} if request.path_info.startswith(SECRET) else typed(request)
    page = render_to_string("503.html", {"kept": kept, "center": settings.CENTER})
    return HttpResponse(page, status=503, headers={"Retry-After": "60", "Cache-Control": "no-store"})


def typed(request) -> dict[str, str]:
    """Return what a form brought, by name of field, as far as it can still be read."""
    try:
        return {name: words for name, words in request.POST.items() if words and name != TOKEN}
    except Exception:  # whatever is wrong with the form, the page must come
        return {}


def moved_on(request, sentence: str):
    """Say that a record has moved on since the page was opened; what was typed is shown again to copy."""
    kept = {} if request.path_info.startswith(SECRET) else typed(request)
    return render(request, "409.html", {"sentence": sentence, "kept": kept}, status=409)


def trail_shut(request, sentence: str):
    """Say that nothing is opened while it cannot be written down who read it (CJIS AU-5)."""
    answer = render(request, "503.html", {"reason": sentence}, status=503)
    answer["Retry-After"] = "60"
    return answer


class MovedOn:
    """Turn a step that is no longer open, or a trail that is shut, into a page that says so."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, TrailShut):
            return trail_shut(request, str(exception))
        return moved_on(request, str(exception)) if isinstance(exception, StepNotOpen) else None
