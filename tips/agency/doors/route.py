"""The four steps of an officer's report and the way between them."""

from dataclasses import dataclass

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tips.agency.reports import same_case
from tips.intake.drafts.sealed import OpenDraft


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the form."""

    name: str
    label: str
    address: str


STEPS = (
    Step("event", gettext_lazy("Event"), "/agency/report/"),
    Step("place-time", gettext_lazy("Place and time"), "/agency/report/place-time/"),
    Step("people", gettext_lazy("People and vehicles"), "/agency/report/people/"),
    Step("check", gettext_lazy("Check and send"), "/agency/report/check/"),
)
NAMES = [step.name for step in STEPS]


def first_unfinished(draft: OpenDraft) -> str:
    """Return the step to go on with."""
    done = draft.answers.get("done", [])
    return next((name for name in NAMES if name not in done), "check")


def open_to(draft: OpenDraft, name: str) -> bool:
    """Say whether every step before this one was finished."""
    return NAMES.index(name) <= NAMES.index(first_unfinished(draft))


def next_step(request, name: str) -> str:
    """Return where to go from a step: where was asked, back to the check, or on."""
    asked = request.POST.get("to", "")
    if asked in NAMES:
        return asked
    # Nothing comes after the last, whatever a forged form asks for.
    onward = NAMES[min(NAMES.index(name) + 1, len(NAMES) - 1)]
    return "check" if request.POST.get("back") == "check" else onward


def go(name: str, anchor: str = ""):
    """Send the browser to a step."""
    return redirect(STEPS[NAMES.index(name)].address + anchor)


def page(request, draft: OpenDraft | None, name: str, *, status: int = 200, **context):
    """Draw one step with its progress and its way back."""
    place = NAMES.index(name)
    case = draft.step("event").get("case_number", "") if draft else ""
    shared = {
        "step": STEPS[place],
        "steps": [{"label": step.label, "state": _state(at, place)} for at, step in enumerate(STEPS)],
        "place": place + 1,
        "back": STEPS[place - 1] if place else None,
        "from_check": "check" in (request.GET.get("back"), request.POST.get("back")),
        "reference": draft.row.reference if draft else "",
        "saved_at": draft.row.saved_at if draft and draft.answers else None,
        "same_case": same_case(request.standing, case),
        "crumbs": [{"label": _("Home"), "href": "/agency/"}, {"label": _("Send a report")}],
    }
    return render(request, f"tips/agency/report/{name}.html", shared | context, status=status)


def _state(at: int, place: int) -> str:
    return "complete" if at < place else "current" if at == place else "coming"
