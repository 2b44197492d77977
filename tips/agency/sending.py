"""An officer's draft becomes a report of their agency: once, whatever is pressed twice."""

from functools import partial

from django.db import transaction

from privacy.access.standing import Standing
from privacy.audit.hearing import heard_all_the_same
from tips.intake.choices import Ongoing, Source
from tips.intake.drafts.files import kept_files
from tips.intake.drafts.sealed import OpenDraft, claim_draft, sealed
from tips.intake.filing import attach_files
from tips.intake.forms.people import PeopleForm
from tips.intake.forms.steps import WhenWhereForm
from tips.intake.services import Report, submit_tip
from tips.intake.telling import involved_of, when_of

from .drafting import sent_draft
from .forms import EventForm

FORMS = {"event": EventForm, "place-time": WhenWhereForm, "people": PeopleForm}
UNITS = "Units on scene"


@heard_all_the_same
@transaction.atomic
def send(draft: OpenDraft, *, by: Standing) -> str:
    """Send a draft as a report and return its number; of two sends at once both get the same one."""
    if not claim_draft(draft, {}):
        sent = sent_draft(by, str(draft.row.reference))
        return sent.answers.get("number", "") if sent else ""
    files = kept_files(draft.row, clean="clean" in draft.step("event"))
    tip = submit_tip(report_of(draft), by=by, attach=partial(attach_files, files=files))
    draft.row.files.all().delete()
    draft.row.body = sealed(draft.token, {"number": tip.number})
    draft.row.save(update_fields=["body"])
    return tip.number


def told(draft: OpenDraft) -> dict:
    """Return the form of each step, bound to what was typed."""
    forms = {name: kind(draft.step(name)) for name, kind in FORMS.items()}
    for form in forms.values():
        form.is_valid()
    return forms


def unfit_step(draft: OpenDraft) -> str | None:
    """Return the first step whose answers cannot be sent as they are, or None."""
    return next((name for name, form in told(draft).items() if form.errors), None)


def report_of(draft: OpenDraft) -> Report:
    """Return the report that a draft's valid answers make."""
    forms = told(draft)
    event, where = forms["event"].cleaned_data, forms["place-time"].cleaned_data
    facts = {
        "case_number": event["case_number"],
        "danger": event["danger"] == "yes",
        "ongoing": event["ongoing"] or Ongoing.UNSURE,
        "flags": [UNITS] if event["units"] == "yes" else [],
        "place": where["place"],
        "county": where["county"],
        **when_of(where["happened_on"], where["about"], where["when_words"]),
    }
    return Report(event["story"], Source.PARTNER, facts, tuple(involved_of(forms["people"])))
