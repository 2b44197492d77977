"""The one search box: tips first, and the way to the library for the same words."""

from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from privacy.access.duties import Duty
from privacy.doors import signed_in
from privacy.reading import open_page
from tips.intake.models import Tip
from tips.intake.text import storable
from tips.linking.searching import by_relevance, read, search

from .queue import READERS

FIRST = 25


@require_GET
@signed_in
@transaction.atomic
def find(request):
    """Show what a search finds among the tips its reader may see."""
    text, by = storable(request.GET.get("q", "")).strip()[:400], request.standing
    works = any(by.may(duty) for duty in READERS)
    rows = search(Tip.objects.visible_to(by), text)
    tips = (
        list(by_relevance(rows.select_related("county").defer("narrative", "search"), text)[:FIRST])
        if text
        else []
    )
    open_page(tips, by=by, kind="tip", detail={"searched": True})
    if works and len(tips) == 1 and tips[0].number.lower() == text.lower():
        return redirect("tip", tips[0].number)
    page = {
        "tips": tips,
        "query": text,
        "works": works,
        "sends": by.may(Duty.REPORT),
        "unknown": read(text).unknown,
        "more": len(tips) == FIRST,
    }
    answer = render(request, "tips/desk/search.html", page)
    if text:
        answer["Referrer-Policy"] = "no-referrer"
    return answer
