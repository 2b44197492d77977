"""The steps of the public form that ask questions only."""

from django.shortcuts import redirect

from tips.intake.drafts.later import forget
from tips.intake.drafts.sealed import begin_draft, save_step
from tips.intake.forms.people import PeopleForm
from tips.intake.forms.steps import AboutYouForm, StartForm, WhenWhereForm

from .browser import draft_of, let_go, probe
from .route import START, go, next_step, page, shown_by
from .step import StepView


@shown_by("start")
class StartView(StepView):
    """Before the first question."""

    name = "start"
    form_class = StartForm

    def get(self, request):
        """Show the start to anyone; nothing is kept yet."""
        draft = draft_of(request)
        draft = None if draft is None or draft.sent else draft
        form = StartForm.resumed(draft.step("start") if draft else {})
        return probe(request, page(request, draft, "start", form=form))

    def post(self, request):
        """Begin a draft, or throw the one there is away."""
        draft = draft_of(request)
        if "over" in request.POST and draft is not None:
            forget(draft.row)
            return let_go(redirect(START))
        if draft is not None and draft.sent:
            return self.take(request, begin_draft())
        return super().post(request)


@shown_by("when-where")
class WhenWhereView(StepView):
    """When and where it happened."""

    name = "when-where"
    form_class = WhenWhereForm


@shown_by("people")
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
        return go(request, draft, "people", anchor=f"#{form.added}" if form.added else "#cards")


@shown_by("about-you")
class AboutYouView(StepView):
    """Who the sender is, if they wish to say; skipped in one tap."""

    name = "about-you"
    form_class = AboutYouForm

    def take(self, request, draft):
        """Skip in one tap, with nothing kept of this step."""
        if "skip" not in request.POST:
            return super().take(request, draft)
        save_step(draft, self.name, {})
        return go(request, draft, next_step(request, self.name))
