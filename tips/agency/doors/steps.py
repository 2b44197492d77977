"""The pages of an officer's report that ask."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View

from privacy.access.duties import Duty
from privacy.doors import Door
from tips.agency.drafting import begun_draft, draft_of
from tips.intake.drafts.sealed import DraftGone, OpenDraft, save_step
from tips.intake.forms.people import PeopleForm
from tips.intake.forms.steps import WhenWhereForm

from .route import first_unfinished, go, next_step, open_to, page

LONGEST_LAID_ASIDE = 100_000
NOT_SAVED = gettext_lazy("Part of this is not saved: this portal does not hold it.")


class StepView(View):
    """One step: shows its questions, and keeps the answers in the officer's draft."""

    door = Door(duties=frozenset({Duty.REPORT}))
    http_method_names = ["get", "head", "post"]
    name = ""
    form_class = WhenWhereForm

    def get(self, request):
        """Show the step, or the step that comes first."""
        draft = draft_of(request.standing)
        if draft is None or not open_to(draft, self.name):
            return go(first_unfinished(draft) if draft else "event")
        return self.show(request, draft)

    def post(self, request):
        """Keep the answers; a draft that ran out or was sent meanwhile gives way to a new one."""
        draft = begun_draft(request.standing)
        try:
            return self.answer(request, draft)
        except DraftGone:
            messages.info(request, _("That report was sent already. What you just typed was not."))
            return go("event")

    def answer(self, request, draft: OpenDraft):
        """Lay aside, turn back, or go on."""
        if request.headers.get("X-Autosave"):
            return self.autosave(request, draft)
        form = self.bound(request)
        if request.POST.get("to") and not form.holds_refused:
            self.lay_aside(draft, form)
            return go(next_step(request, self.name))
        return self.take(request, draft)

    def show(self, request, draft: OpenDraft | None, form=None, status=200):
        """Draw the step with what was typed."""
        form = form or self.form_class.resumed(draft.step(self.name) if draft else {})
        return page(request, draft, self.name, status=status, form=form, **self.extras(draft))

    def take(self, request, draft: OpenDraft):
        """Keep valid answers and go to the next step; say what is wrong with others."""
        form = self.bound(request)
        if not form.is_valid():
            self.lay_aside(draft, form)
            return self.show(request, draft, form=form, status=422)
        save_step(draft, self.name, form.typed())
        return go(next_step(request, self.name))

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

    def extras(self, draft: OpenDraft | None) -> dict:
        """Return what else the page shows."""
        return {}


class PlaceTimeView(StepView):
    """Where and when."""

    name = "place-time"
    form_class = WhenWhereForm


class PeopleView(StepView):
    """People and vehicles, on as many cards as it takes."""

    name = "people"
    form_class = PeopleForm

    def take(self, request, draft):
        """Add or take away a card where that was asked, else keep them all."""
        add, remove = request.POST.get("add", ""), request.POST.get("remove", "")
        form = PeopleForm(request.POST, add=add, remove=remove)
        if not (add or remove) or form.holds_refused:
            return super().take(request, draft)
        self.lay_aside(draft, form)
        return go("people", f"#{form.added}" if form.added else "#cards")
