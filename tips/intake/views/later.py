"""Leaving a report unfinished and coming back to it."""

from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View

from privacy.doors import Door
from tips.intake.codes import grouped
from tips.intake.drafts.later import find_by_code, give_code
from tips.intake.drafts.sealed import DraftGone
from tips.intake.forms.code import CodeForm
from tips.intake.guessing import note_failure, seconds_to_wait, source_of

from .browser import draft_of, hold, probe, public_page
from .route import START, first_unfinished, go
from .step import WHY


@method_decorator(public_page, name="dispatch")
class LaterView(View):
    """The draft's own code, and how long it is good."""

    door = Door(because=WHY)
    http_method_names = ["get", "head"]

    def get(self, request):
        """Show the code to whoever holds the draft."""
        draft = draft_of(request)
        try:
            code = give_code(draft) if draft else None
        except DraftGone:
            code = None
        if code is None:
            return redirect(f"{START}?note=gone")
        context = {"code": grouped(code), "groups": grouped(code).split("-"), "until": draft.row.expires_at}
        context["back"] = first_unfinished(draft)
        return hold(render(request, "tips/intake/later.html", context), draft)


@method_decorator(public_page, name="dispatch")
class ContinueView(View):
    """The way back in with a draft code."""

    door = Door(because=WHY)
    http_method_names = ["get", "head", "post"]

    def get(self, request):
        """Ask for the code."""
        return probe(request, render(request, "tips/intake/continue.html", {"form": CodeForm()}))

    def post(self, request):
        """Open the draft, or answer alike for wrong, expired and used codes."""
        source = source_of(request)
        wait = seconds_to_wait(source)
        form = CodeForm(request.POST)
        if wait:
            return _refuse(request, form, wait)
        draft = find_by_code(form.typed_code()) if form.is_valid() else None
        if draft is None:
            form.refuse()
            return _refuse(request, form, note_failure(source) if form.typed_code() else 0)
        return go(request, draft, first_unfinished(draft), note="back")


def _refuse(request, form: CodeForm, wait: int):
    context = {"form": form, "wait": wait}
    response = render(request, "tips/intake/continue.html", context, status=429 if wait else 422)
    if wait:
        response["Retry-After"] = str(wait)
    return response
