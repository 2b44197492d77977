"""One report as its own agency reads it: what was sent, unaltered, and the talk about it."""

from django.utils import timezone

from privacy.access.standing import Standing
from privacy.reading import open_record
from privacy.redress.models import Challenge
from tips.intake.choices import FileState, Side
from tips.intake.described import described
from tips.intake.models import Mailbox, Message, Tip
from tips.intake.text import legible

from .reports import chip, open_questions, own_reports


def open_report(number: str, *, by: Standing, verb: str = "read") -> Tip:
    """Hand over one report of the officer's own agency."""
    return open_record(
        own_reports(by).select_related("county", "submitted_by"), by=by, verb=verb, number=number
    )


def report_page(tip: Tip, *, by: Standing) -> dict:
    """Return everything the page draws."""
    mailbox = Mailbox.objects.visible_to(by).get(tip=tip)
    messages = list(Message.objects.visible_to(by).filter(mailbox=mailbox).select_related("by"))
    return {
        "tip": tip,
        "chip": chip(tip),
        "mailbox": mailbox,
        "questions": list(open_questions(by).filter(mailbox=mailbox)),
        "thread": [_said(message) for message in messages if not message.thanks],
        "thanks": [message for message in messages if message.thanks],
        "additions": list(tip.additions.visible_to(by).filter(side=Side.SUBMITTER).select_related("by")),
        "challenges": list(Challenge.objects.of(tip)[:3]),
        "involved": list(described(tip.involved.visible_to(by))),
        "files": [
            {"row": file, "open": file.state == FileState.CLEAN} for file in tip.attachments.visible_to(by)
        ],
        "because": _because(tip),
    }


def _because(tip: Tip) -> dict:
    rule = tip.decision.right
    return {"words": f"{rule.sentence} {tip.decision.need.sentence}", "rule": rule.identifier}


def _said(message: Message) -> dict:
    mine, at = message.side == Side.SUBMITTER, timezone.localtime(message.at)
    return {
        "from": (message.by.name if message.by else "Your agency") if mine else "The center",
        "mine": mine,
        "at": f"{at:%b %-d}, {at:%-I:%M} {'am' if at.hour < 12 else 'pm'}",
        "iso": at.isoformat(),
        "text": legible(message.text),
        "note": f"Please answer by {message.answer_by:%b %-d}." if message.answer_by else "",
    }
