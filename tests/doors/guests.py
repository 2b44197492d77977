"""People half way through something: a report, a mailbox, a report of an agency."""

from django.conf import settings
from django.test import Client

from tests.tips.intake.views.conftest import STORY, Visitor

STEPS = ("what", "when-where", "people", "about-you", "check")
OF_AGENCIES = ("", "place-time/", "people/", "check/")


def half_way(cast: dict) -> dict[str, Client]:
    """Return one browser for each, by the name the sweep gives them."""
    reporter, holder, officer = Visitor(), Visitor(), Client()
    reporter.raise_request_exception = holder.raise_request_exception = False
    code = holder.send_report()
    holder.see("/mailbox/")
    holder.send("/mailbox/", code=code)
    reporter.reach_check()
    officer.force_login(cast["dana"], backend=settings.AUTHENTICATION_BACKENDS[0])
    officer.raise_request_exception = False
    officer.post("/agency/report/", {"story": STORY, "danger": "no", "units": "no"})
    return {"reporter": reporter, "holder": holder, "officer": officer}


def their_pages() -> list[tuple[str, str]]:
    """Return every page that only they can open, with who does."""
    steps = [("reporter", f"/report/{step}/") for step in STEPS]
    return [
        *steps,
        ("holder", "/mailbox/messages/"),
        *(("officer", f"/agency/report/{s}") for s in OF_AGENCIES),
    ]
