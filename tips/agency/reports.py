"""An agency's own reports, in the plain words a partner reads; never a finding of the review."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from privacy.access.standing import Standing
from tips.intake.choices import Side, Status
from tips.intake.models import Message, Tip

QUESTION = "Question for you"
PLAIN = {
    "received": ("Received", [Status.RECEIVED]),
    "reading": (
        "Being read", [Status.TRIAGE, Status.WAITING, Status.VETTING, Status.UNDECIDED],
    ),
    "passed-on": ("Passed on", [Status.REFERRED]),
    "closed": ("Closed", [Status.CLOSED]),
}  # fmt: skip
CHIPS = {"Received": "new", "Being read": "triage", QUESTION: "info", "Passed on": "kept", "Closed": "closed"}


def own_reports(by: Standing) -> QuerySet[Tip]:
    """Return what this officer's agency has sent, each with whether the center has asked something."""
    waiting = open_questions(by).filter(mailbox__tip=OuterRef("pk"))
    rows = Tip.objects.visible_to(by).filter(agency_id=by.agency_id)
    return rows.annotate(asked=Exists(waiting))


def open_questions(by: Standing) -> QuerySet[Message]:
    """Return the center's questions to this agency that nobody has answered."""
    rows = Message.objects.visible_to(by).filter(mailbox__tip__agency_id=by.agency_id)
    return rows.filter(side=Side.CENTER, question=True, answer=None)


def plain_word(tip: Tip) -> str:
    """Return the one word a partner sees for a report of ``own_reports``."""
    if tip.asked and tip.status != Status.CLOSED:
        return QUESTION
    return next(word for word, states in PLAIN.values() if tip.status in states)


def chip(tip: Tip) -> dict:
    """Return the chip of that word."""
    word = plain_word(tip)
    return {"kind": CHIPS[word], "icon": "talk" if word == QUESTION else "shift", "words": word}


def same_case(by: Standing, case_number: str) -> Tip | None:
    """Return the agency's newest report under the same case number, if there is one."""
    if not case_number.strip():
        return None
    return own_reports(by).filter(case_number__iexact=case_number.strip()).order_by("-created_at").first()


def weeks(by: Standing, days: int = 91) -> list[int]:
    """Return how many reports were sent in each of the last weeks, oldest first."""
    now = timezone.now()
    sent = (
        own_reports(by).filter(created_at__gt=now - timedelta(days=days)).values_list("created_at", flat=True)
    )
    counts = [0] * (days // 7)
    for at in sent:
        counts[-1 - min((now - at).days // 7, len(counts) - 1)] += 1
    return counts
