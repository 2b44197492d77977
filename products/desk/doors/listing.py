"""The list of products."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from products.desk.listing import listing

READERS = (Duty.AUTHOR, Duty.APPROVE, Duty.REVIEW_PRIVACY)
KNOWN = {"q", "tab", "after"}


def plain(asked: str) -> str:
    """Return part of an address as a search may take it: not endless, and without what no text holds."""
    return asked.replace("\0", "")[:200]


@require_GET
@requires(*READERS)
def products(request):
    """Show drafts, what is in review, what was released and what was called back."""
    by, asked = request.standing, {key: plain(request.GET.get(key, "")) for key in KNOWN}
    shown = listing(by=by, **asked)
    open_page([row.product for row in shown.rows], by=by, kind="product")
    answer = render(request, "products/desk/list.html", {
        "shown": shown, "may_write": by.may(Duty.AUTHOR), **asked,
        "ignored": sorted(set(request.GET) - KNOWN),
    })  # fmt: skip
    if asked["q"]:
        answer["Referrer-Policy"] = "no-referrer"
    return answer
