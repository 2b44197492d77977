"""The acts on a tip: each door takes a form, calls one act, and goes back to the page."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from privacy.access.deciding import fetch
from privacy.lifecycle import StepNotOpen
from tips.desk.workspace.record import open_tip
from tips.intake.models import Tip

from .tip import show


def tip_named(request, number: str) -> Tip:
    """Return the tip an act is asked of, if the policy shows it to the actor; the act writes the trail."""
    return fetch(Tip.objects.visible_to(request.standing), number=number)


def version_of(request) -> int | None:
    """Return the version of the tip that the page in hand showed."""
    typed = request.POST.get("version", "")
    return int(typed) if typed.isdecimal() and len(typed) < 10 else None


def carry_out(
    request, number: str, name: str, form: Form, act: Callable[[], str], anchor: str
) -> HttpResponse:
    """Do an act if its form is complete; otherwise show the page again with what was typed and why not."""
    status = 422
    if form.is_valid():
        try:
            messages.success(request, act())
            return redirect(f"/tips/{number}/#{anchor}")
        except ValidationError as refused:
            blame(form, refused)
        except StepNotOpen as moved:
            form.add_error(None, str(moved))
            status = 409
    return show(request, open_tip(number, by=request.standing), bound={name: form}, status=status)


def blame(form: Form, refused: ValidationError) -> None:
    """Put an act's refusals at the fields they speak of."""
    said = refused.message_dict if hasattr(refused, "error_dict") else {None: refused.messages}
    for name, sentences in said.items():
        for sentence in sentences:
            form.add_error(name if name in form.fields else None, sentence)


def back(request, number: str) -> HttpResponse:
    """Go back to the list an act was asked from, or to the tip."""
    address = request.POST.get("back", "")
    safe = address.startswith("/tips/") and url_has_allowed_host_and_scheme(address, None)
    return redirect(address if safe else f"/tips/{number}/")
