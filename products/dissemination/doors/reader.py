"""One product as one reader has it: the page, the printed copy, and what the reader may answer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.markings.building import parse
from privacy.reading import open_record
from products.dissemination.challenged import doubts_about
from products.dissemination.forms import FeedbackForm
from products.dissemination.paper import paper, printed, reader_copy
from products.dissemination.reading import (
    acknowledge,
    confirm_destroyed,
    copy_of,
    feedback_of,
    give_feedback,
    open_copy,
)
from products.dissemination.shown import REPLACED, earlier, expired, for_reader, newer, version_for
from products.dissemination.superseding import successor
from products.dissemination.unmasking.services import names_open_to
from products.documents.masking import persons_in
from products.documents.plain import from_data


@never_cache
@require_GET
@requires(Duty.READ_PRODUCTS)
def product(request, number):
    """Show the latest version this reader may see, or the earlier one they asked for."""
    rendition = _opened(request, number)
    if rendition.recalled_at:
        return _recalled(request, rendition)
    return _page(request, rendition, open_copy(rendition, by=request.standing))


@never_cache
@require_GET
@requires(Duty.READ_PRODUCTS)
def pdf(request, number):
    """Hand over this reader's own copy as a PDF, and note that it was printed."""
    rendition = _opened(request, number, verb="print")
    copy = open_copy(rendition, by=request.standing)
    names = names_open_to(rendition, by=request.standing)
    answer = HttpResponse(
        printed(rendition, reader_copy(copy, request.standing), names), content_type="application/pdf"
    )
    answer["Content-Disposition"] = f'inline; filename="{rendition.number}-copy-{copy.copy_number:04}.pdf"'
    return answer


@require_POST
@requires(Duty.READ_PRODUCTS)
def read(request, number):
    """Take the reader's word that they have read it."""
    rendition = _found(request, number)
    acknowledge(rendition, by=request.standing)
    return redirect(f"{_address(rendition, request)}#read")


@require_POST
@requires(Duty.READ_PRODUCTS)
def destroyed(request, number):
    """Take the reader's word that they destroyed what was recalled."""
    rendition = _found(request, number)
    confirm_destroyed(rendition, by=request.standing)
    return redirect(_address(rendition, request))


@require_POST
@requires(Duty.READ_PRODUCTS)
def feedback(request, number):
    """Keep what the reader makes of it; a later answer replaces the earlier."""
    rendition = _found(request, number)
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        if copy_of(rendition, by=request.standing) is None:
            # The page of a refused answer shows the document: nobody's first reading begins there.
            messages.error(request, _("Read it first, then say what it was worth to you."))
            return redirect(_address(rendition, request))
        copy = open_copy(rendition, by=request.standing)
        return _page(request, rendition, copy, form=form, status=422)
    give_feedback(rendition, by=request.standing, **form.cleaned_data)
    return redirect(f"{_address(rendition, request)}#feedback")


def _found(request, number):
    # The act that follows writes its own line in the trail: answering is not another reading.
    return fetch(_asked(request).visible_to(request.standing).select_related("label"), number=number)


def _opened(request, number, verb="read"):
    return open_record(_asked(request), by=request.standing, verb=verb, number=number)


def _asked(request):
    version, discipline = request.GET.get("version", ""), request.GET.get("for", "")
    wanted = int(version) if version.isascii() and version.isdigit() and len(version) < 6 else None
    return for_reader(request.standing, version=wanted, discipline=discipline)


def _address(rendition, request) -> str:
    query = request.GET.urlencode()
    return f"/library/{rendition.number}/{'?' * bool(query)}{query}"


def _page(request, rendition, copy, *, form=None, status=200):
    by = request.standing
    own = reader_copy(copy, by)
    said = feedback_of(copy)
    drawn = paper(rendition, own, names_open_to(rendition, by=by))
    context = {
        "rendition": rendition,
        "drawn": drawn,
        "marking": drawn["strip"],
        "copy": copy,
        "said": said,
        "form": form or FeedbackForm(initial=_answers(said)),
        "answering": form is not None or said is None or "again" in request.GET,
        "version_for": version_for(rendition),
        "newer": newer(rendition, by),
        "successor": None if rendition.current else successor(rendition, by=by),
        "replaced": "" if rendition.current else REPLACED,
        "earlier": earlier(rendition, by),
        "expired": expired(rendition),
        "doubts": doubts_about(rendition),
        "masks": bool(persons_in(from_data(rendition.content))),
        "query": request.GET.urlencode(),
        "again": f"?{urlencode(request.GET.dict() | {'again': '1'})}#feedback",
        "crumbs": _crumbs(rendition),
    }
    return render(request, "products/dissemination/reader.html", context, status=status)


def _recalled(request, rendition):
    context = {
        "rendition": rendition,
        "marking": parse(rendition.banner).strip,
        "copy": copy_of(rendition, by=request.standing),
        "query": request.GET.urlencode(),
        "crumbs": _crumbs(rendition),
    }
    return render(request, "products/dissemination/recalled.html", context)


def _crumbs(rendition):
    return [{"label": "Library", "href": "/library/"}, {"label": rendition.number}]


def _answers(said):
    return {name: getattr(said, name) for name in FeedbackForm.base_fields} if said else {}
