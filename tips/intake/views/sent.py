"""The receipt: the code, three ways to keep it, and what happens now."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View

from privacy.doors import Door
from tips.intake.codes import grouped, last_four_matches
from tips.intake.drafts.later import forget
from tips.intake.drafts.sealed import OpenDraft

from .browser import blocks_cookies, carried, draft_of, hold, let_go, public_page

WHY = "Shows a receipt code to the browser that has just sent the report, and to no other"
NOTE_NAME = "note.txt"


@method_decorator(public_page, name="dispatch")
class SentView(View):
    """The receipt, for 30 minutes and this browser."""

    door = Door(because=WHY)
    http_method_names = ["get", "head", "post"]

    def get(self, request):
        """Show the code, or say why there is none; never whether a report exists."""
        draft = _sent(request)
        return show_receipt(request, draft) if draft else render(request, "tips/intake/sent_cold.html")

    def post(self, request):
        """Check the last four, hand the code over to keep, or clear it from this browser."""
        draft = _sent(request)
        if draft is None:
            return render(request, "tips/intake/sent_cold.html")
        code = draft.answers["code"]
        if "note" in request.POST:
            return _note(request, code)
        if "card" in request.POST:
            context = {"groups": grouped(code).split("-"), "plain": "plain" in request.POST}
            return render(request, "tips/intake/card.html", context)
        if "clear" in request.POST:
            forget(draft.row)
            return let_go(render(request, "tips/intake/cleared.html"))
        typed = request.POST.get("last4", "")
        return show_receipt(request, draft, typed=typed, right=last_four_matches(typed, code))


def show_receipt(request, draft: OpenDraft, **checked):
    """Draw the receipt of a report that was just sent."""
    code = draft.answers["code"]
    without_cookies = blocks_cookies(request)
    context = {
        "code": grouped(code),
        "groups": grouped(code).split("-"),
        "carried": carried(draft) if without_cookies else "",
        "until": draft.row.expires_at,
        **checked,
    }
    response = render(request, "tips/intake/sent.html", context)
    return response if without_cookies else hold(response, draft)


def _sent(request) -> OpenDraft | None:
    draft = draft_of(request)
    return draft if draft is not None and draft.sent else None


def _note(request, code: str) -> HttpResponse:
    address = request.build_absolute_uri("/mailbox/")
    lines = [grouped(code), address, _("Type the code there. Keep it to yourself.")]
    response = HttpResponse("\r\n".join(lines) + "\r\n", content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{NOTE_NAME}"'
    return response
