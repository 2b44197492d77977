"""Pages for everyone that show no record."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from privacy.doors import anyone
from privacy.retention.clocks import in_force, table
from privacy.rules.knowing import RIGHTS

WHY = "Tells everyone what the center does and may keep; shows no record"
TIP_CLASSES = ("T0", "T1", "T2")
five_minutes = cache_control(public=True, max_age=300)


@require_GET
@anyone(WHY)
@five_minutes
def about(request):
    """Say what the center does and does not do."""
    return render(request, "public/about.html", {"here": "about"})


@require_GET
@anyone(WHY)
@five_minutes
def accessibility(request):
    """Say how accessible the pages are and whom to tell where they are not."""
    return render(request, "public/accessibility.html")


@require_GET
@anyone(WHY)
@five_minutes
def contact(request):
    """Say how to reach a person."""
    return render(request, "public/contact.html")


@require_GET
@anyone(WHY)
@five_minutes
def rights(request):
    """Say in plain words what may be kept, how long and who may read it, from the rules in force."""
    rows = table().filter(record_class__in=TIP_CLASSES)
    context = {"here": "rights", "kept": rows, "readers": RIGHTS, "policy": in_force()}
    return render(request, "public/rights.html", context)


@require_GET
@anyone("Remembers a language and nothing else")
def language(request):
    """Change the language and go back to where one was."""
    back, chosen = request.GET.get("next", "/"), request.GET.get("to", "")
    # A bare word would be taken for the name of a page.
    safe = back.startswith("/")
    safe = safe and url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = redirect(back if safe else "/")
    if chosen in dict(settings.LANGUAGES):
        secure = settings.SESSION_COOKIE_SECURE
        # Until the browser closes: a cookie that stays would tell others where somebody was.
        name = settings.LANGUAGE_COOKIE_NAME
        response.set_cookie(name, chosen, samesite="Lax", secure=secure, httponly=True)
    return response


@require_GET
@anyone("A neutral page to leave to; it closes an open mailbox")
def leave(request) -> HttpResponse:
    """Show a page that says nothing about where one was, and let go of an open mailbox."""
    response = render(request, "public/leave.html")
    response.delete_cookie("mailbox", path="/mailbox/", samesite="Strict")
    response["Cache-Control"] = "no-store"
    return response
