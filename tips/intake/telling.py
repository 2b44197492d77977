"""From the answers of a draft to the report they make."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django.utils import timezone

from .choices import InvolvedKind, Ongoing, Source
from .clock import time_in
from .forms.fields import StepForm
from .forms.people import PeopleForm
from .forms.steps import AboutYouForm, StartForm, WhatForm, WhenWhereForm
from .services import Report

FORMS = {
    "start": StartForm,
    "what": WhatForm,
    "when-where": WhenWhereForm,
    "people": PeopleForm,
    "about-you": AboutYouForm,
}
WORDS_LENGTH = 160


def form_of(step: str, typed: dict[str, str]) -> StepForm | PeopleForm:
    """Return a step's form bound to answers laid aside."""
    return FORMS[step](typed)


def unfit_step(answers: dict[str, Any]) -> str | None:
    """Return the first step whose answers can not be sent as they are, or None."""
    return next((step for step in FORMS if not form_of(step, answers.get(step, {})).is_valid()), None)


def report_of(answers: dict[str, Any], *, language: str) -> Report:
    """Return the report that a draft's valid answers make."""
    told = {step: form_of(step, answers.get(step, {})) for step in FORMS}
    for form in told.values():
        form.is_valid()
    start, what, where, about = (
        told[step].cleaned_data for step in ("start", "what", "when-where", "about-you")
    )
    facts = {
        "danger": start["danger"] == "yes",
        "ongoing": what["ongoing"] or Ongoing.UNSURE,
        "place": where["place"],
        "county": where["county"],
        "language": language,
        **when_of(where["happened_on"], where["about"], where["when_words"]),
    }
    return Report(what["story"], Source.PUBLIC, facts, tuple(involved_of(told["people"])), dict(about))


def involved_of(cards: PeopleForm) -> Iterable[dict[str, Any]]:
    """Return the people and vehicles of the cards, as fields of their table."""
    for kind in (InvolvedKind.PERSON, InvolvedKind.VEHICLE):
        for card in cards.told(kind.value):
            yield {"kind": kind, **card}


def when_of(day, about: str, words: str) -> dict[str, Any]:
    """Return when it happened: to the minute, somewhere in a day, or in words only."""
    said = ", ".join(part for part in (about, words) if part)[:WORDS_LENGTH]
    if day is None:
        return {"happened_words": said}
    hour, zone = time_in(about), timezone.get_current_timezone()
    if hour:
        return {"happened_at": datetime.combine(day, hour, zone), "happened_words": said}
    first, last = (datetime.combine(day, moment, zone) for moment in (time.min, time(23, 59)))
    return {"happened_at": first, "happened_until": min(last, timezone.now()), "happened_words": said}
