"""What the pages of requests show of them."""

from django.utils import timezone
from django.utils.translation import gettext as _

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.markings.building import parse

from .choices import OPEN, Status
from .forms import AnswerForm, ReasonForm, UsefulForm
from .lifecycle import LIFECYCLE
from .models import InformationRequest

PATH = (Status.SUBMITTED, Status.ASSIGNED, Status.ANSWERED, Status.CLOSED)
FORMS = {"answer": AnswerForm, "return": ReasonForm, "refuse": ReasonForm, "close": UsefulForm}


def at_the_center(by: Standing) -> bool:
    """Say whether somebody answers requests rather than asks them."""
    return by.may(Duty.AUTHOR) or by.may(Duty.APPROVE) or by.may(Duty.REVIEW_PRIVACY)


def state_of(row: InformationRequest, by: Standing) -> dict:
    """Return the word of where a request stands, as this reader is told it."""
    status = Status(row.status)
    return {
        "words": status.label if at_the_center(by) else status.plain,
        "kind": status.chip,
        "icon": status.icon,
        "late": status in OPEN and row.needed_on < timezone.localdate(),
    }


def stages_of(row: InformationRequest) -> list[dict]:
    """Return the state track of a request."""
    if row.status == Status.REFUSED:
        return [
            {"label": Status.SUBMITTED.label, "state": "done", "at": row.asked_at},
            {"label": Status.REFUSED.label, "state": "failed", "note": row.note},
        ]
    here = PATH.index(Status.ASSIGNED if row.status == Status.DRAFTED else Status(row.status))
    times = {0: row.asked_at, 2: row.released_at}
    return [
        {"label": stage.label, "state": _state(place, here), "at": times.get(place)}
        for place, stage in enumerate(PATH)
    ]


def _state(place: int, here: int) -> str:
    return "done" if place < here else "now" if place == here else "coming"


def page_of(row: InformationRequest, *, by: Standing, bound: dict | None = None) -> dict:
    """Return what the page of one request shows: its facts, its answer, and the steps open to this reader."""
    verbs = {step.verb for step in LIFECYCLE.open_to(by, row)}
    if row.agency_id != by.agency_id:
        verbs.discard("close")
    shown = at_the_center(by) or row.status in {Status.ANSWERED, Status.CLOSED}
    facts = [
        {"dt": _("Asked by"), "dd": row.asked_by.name, "small": str(row.agency)},
        {"dt": _("Needed by"), "dd": f"{row.needed_on:%b %-d, %Y}", "hot": state_of(row, by)["late"]},
        {"dt": _("For"), "dd": row.purpose, "small": row.case_number},
        {"dt": _("With"), "dd": row.assigned_to.name if row.assigned_to else _("Nobody yet")},
    ]
    forms = {verb: kind(prefix="return" if verb == "return" else None) for verb, kind in FORMS.items()}
    return {
        "row": row,
        "marking": parse(row.answer_marking).strip,
        "state": state_of(row, by),
        "stages": stages_of(row),
        "facts": facts,
        "verbs": verbs,
        "answer": row.answer if shown else "",
        "center": at_the_center(by),
        "forms": {verb: form for verb, form in forms.items() if verb in verbs} | (bound or {}),
        "crumbs": [{"label": _("Requests"), "href": "/requests/"}, {"label": row.number}],
    }
