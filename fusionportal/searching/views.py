"""The one search box."""

from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from privacy.doors import signed_in
from tips.intake.text import storable
from tips.linking.entities.deconflicting.touching import touch_searched
from tips.linking.searching.finding import not_understood
from tips.linking.searching.question import LONGEST
from tips.linking.searching.spelling import spelled_otherwise

from .found import Group
from .sources import SOURCES

FEW = 3


@require_GET
@signed_in
@transaction.atomic
def find(request):
    """Show what a search finds among everything its reader may see; a whole number leads to its record."""
    text, by = storable(request.GET.get("q", "")).strip()[:LONGEST], request.standing
    touch_searched(text, by=by)
    groups = [group for source in SOURCES if (group := source(text, by))] if text else []
    if straight := _the_one(groups, text):
        return redirect(straight)
    count = sum(len(group.finds) for group in groups)
    page = {
        "query": text,
        "groups": [group for group in groups if group.finds],
        "said": not_understood(text, by=by) if text else [],
        "meant": spelled_otherwise(text, by=by) if text and count < FEW else "",
    }
    answer = render(request, "searching/found.html", page)
    if text:
        # A search may hold a name, which no other site and no log of one should learn from the address.
        answer["Referrer-Policy"] = "no-referrer"
    return answer


def _the_one(groups: list[Group], text: str) -> str:
    finds = [find for group in groups for find in group.finds]
    exact = [find.href for find in finds if find.number.lower() == text.lower() and find.href]
    return exact[0] if exact and len({find.number for find in finds}) == 1 else ""
