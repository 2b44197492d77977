"""The way through the form: which step is next, and what every step's page shows around its questions."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tips.intake.drafts.sealed import SHARED_LIFE, OpenDraft

from .browser import blocks_cookies, carried, hold

CLEAR_AFTER = 3600  # seconds without a key or a touch
START = "/report/"
CHECK = "/report/check/"


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the form."""

    name: str
    label: str
    address: str


STEPS = (
    Step("start", gettext_lazy("Before you start"), START),
    Step("what", gettext_lazy("What happened"), "/report/what/"),
    Step("when-where", gettext_lazy("When and where"), "/report/when-where/"),
    Step("people", gettext_lazy("People, vehicles"), "/report/people/"),
    Step("about-you", gettext_lazy("About you"), "/report/about-you/"),
    Step("check", gettext_lazy("Check and send"), CHECK),
)
BY_NAME = {step.name: step for step in STEPS}
NAMES = [step.name for step in STEPS]


def first_unfinished(draft: OpenDraft) -> str:
    """Return the step to go on with."""
    done = draft.answers.get("done", [])
    return next((name for name in NAMES if name not in done), "check")


def open_to(draft: OpenDraft, name: str) -> bool:
    """Say whether a step may be shown: every step before it was finished."""
    return NAMES.index(name) <= NAMES.index(first_unfinished(draft))


def next_step(request: HttpRequest, name: str) -> str:
    """Return where to go from a step: back to the check page if that is where one came from."""
    asked = request.POST.get("to", "")
    if asked in BY_NAME:
        return asked
    # Nothing comes after the last, whatever a forged form asks for.
    onward = NAMES[min(NAMES.index(name) + 1, len(NAMES) - 1)]
    return "check" if request.POST.get("back") == "check" else onward


def go(request: HttpRequest, draft: OpenDraft, name: str, *, note: str = "", anchor: str = ""):
    """Send the browser to a step; where cookies are blocked, hand it that step's page at once."""
    if blocks_cookies(request):
        return PAGES[name](request, draft, note=note)
    address = BY_NAME[name].address + (f"?note={note}" if note else "") + anchor
    return hold(redirect(address), draft)


PAGES = {}


def shown_by(name: str):
    """Enter a view as the one that draws a step, for browsers that are handed its page without a redirect."""

    def enter(view_class):
        PAGES[name] = lambda request, draft, **context: view_class().show(request, draft, **context)
        return view_class

    return enter


def page(request: HttpRequest, draft: OpenDraft | None, name: str, status: int = 200, **context):
    """Draw one step with its progress, its way back and, where cookies are blocked, its hidden field."""
    place = NAMES.index(name)
    note = context.pop("note", "") or request.GET.get("note", "")
    without_cookies = draft is not None and blocks_cookies(request)
    shared = {
        "step": BY_NAME[name],
        "steps": [{"label": step.label, "state": _state(at, place)} for at, step in enumerate(STEPS)],
        "place": place + 1,
        "back": STEPS[place - 1] if place else None,
        "from_check": "check" in (request.GET.get("back"), request.POST.get("back")),
        "carried": carried(draft) if without_cookies else "",
        "note": notes().get(note, ""),
        "unnamed": draft is None or draft.step("start").get("naming") != "named",
        "in_danger": draft is not None and draft.step("start").get("danger") == "yes",
        "clear_after": SHARED_LIFE.seconds if draft is not None and draft.shared else CLEAR_AFTER,
        "saved_at": draft.row.saved_at if draft is not None and draft.answers else None,
    }
    response = render(request, f"tips/intake/{name}.html", shared | context, status=status)
    return hold(response, draft) if draft is not None and not without_cookies else response


def notes() -> dict[str, str]:
    """Return the lines that say why one is on a step one did not ask for."""
    return {
        "begin": _("Start here. A report begins with these questions."),
        "first": _("This step comes first. What you told us so far is kept."),
        "ran-out": _(
            "Your draft had run out, so earlier answers are gone. What you just typed is kept below."
        ),
        "gone": _("Your draft had run out or was sent already. You can start a new report here."),
        "back": _("Welcome back. Your draft is as you left it."),
        "cleared": _("We cleared the page because nobody used it for a while. You can go on from here."),
    }


def _state(at: int, place: int) -> str:
    return "complete" if at < place else "current" if at == place else "coming"
