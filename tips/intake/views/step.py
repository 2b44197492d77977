"""What every step of the public form does: show its questions, keep the answers, lead on."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View

from privacy.doors import Door
from tips.intake.drafts.sealed import DraftGone, OpenDraft, begin_draft, save_step
from tips.intake.forms.steps import StartForm

from .browser import blocks_cookies, draft_of, public_page
from .route import START, first_unfinished, go, next_step, open_to, page
from .sent import show_receipt

WHY = "The public reports without an account; what is typed is sealed to the browser that typed it"
LONGEST_LAID_ASIDE = 100_000
NOT_SAVED = gettext_lazy("Part of this is not saved: this portal does not hold it.")


@method_decorator(public_page, name="dispatch")
class StepView(View):
    """One step: shows its questions, and keeps the answers when they are sent."""

    door = Door(because=WHY)
    http_method_names = ["get", "head", "post"]
    name = ""
    form_class = StartForm

    def get(self, request):
        """Show the step, or the step that comes first."""
        draft = draft_of(request)
        if draft is None:
            return redirect(f"{START}?note=begin")
        if draft.sent:
            return redirect("/report/sent/")
        if not open_to(draft, self.name):
            return go(request, draft, first_unfinished(draft), note="first")
        return self.show(request, draft)

    def post(self, request):
        """Keep the answers and go on; answers for a draft that is gone begin a new one."""
        draft = draft_of(request)
        if draft is not None and draft.sent:
            # Pressed twice, or in two windows: the second press finds the same receipt.
            return show_receipt(request, draft) if blocks_cookies(request) else redirect("/report/sent/")
        ran_out, draft = draft is None, draft or begin_draft()
        try:
            if request.headers.get("X-Autosave"):
                return self.autosave(request, draft)
            if request.POST.get("to") and not self.bound(request).holds_refused:
                return self.turn_aside(request, draft)
            response = self.take(request, draft)
        except DraftGone:
            return redirect(f"{START}?note=gone")
        if ran_out and self.name != "start":
            return go(request, draft, "start", note="ran-out")
        return response

    def show(self, request, draft: OpenDraft, form=None, status=200, **context):
        """Draw the step with what was typed."""
        form = form or self.form_class.resumed(draft.step(self.name), **self.form_options(draft))
        return page(request, draft, self.name, status, form=form, **self.extras(draft), **context)

    def take(self, request, draft: OpenDraft):
        """Keep valid answers and go to the next step; say what is wrong with others."""
        form = self.bound(request)
        if not form.is_valid():
            self.lay_aside(draft, form)
            return self.show(request, draft, form=form, status=422)
        save_step(draft, self.name, form.typed())
        return go(request, draft, next_step(request, self.name))

    def turn_aside(self, request, draft: OpenDraft):
        """Go back, or leave for later, with what was typed laid aside as it is."""
        self.lay_aside(draft, self.bound(request))
        if request.POST["to"] == "later" and not blocks_cookies(request):
            return redirect("/report/later/")
        return go(request, draft, next_step(request, self.name))

    def autosave(self, request, draft: OpenDraft):
        """Lay aside what is being typed and say when, for the script that asks."""
        form = self.bound(request)
        if not self.lay_aside(draft, form):
            return HttpResponse(_("Too long to save as a draft."), content_type="text/plain", status=413)
        if form.holds_refused:
            return HttpResponse(NOT_SAVED, content_type="text/plain", status=422)
        now = date_format(timezone.localtime(), "g:i A").lower()
        return HttpResponse(_("Draft saved at %(time)s") % {"time": now}, content_type="text/plain")

    def lay_aside(self, draft: OpenDraft, form) -> bool:
        """Keep what was typed, right or wrong, unless it is far too long to keep."""
        typed = form.typed()
        fits = sum(map(len, typed.values())) <= LONGEST_LAID_ASIDE
        if fits:
            save_step(draft, self.name, typed, done=False)
        return fits

    def bound(self, request):
        """Return the form with what was posted."""
        return self.form_class(request.POST)

    def form_options(self, draft: OpenDraft) -> dict:
        """Return what the form shows before anything was typed."""
        return {}

    def extras(self, draft: OpenDraft) -> dict:
        """Return what else the page shows."""
        return {}
