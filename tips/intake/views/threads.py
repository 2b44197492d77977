"""A mailbox in the plain words a submitter reads."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tips.intake.choices import MailboxWord, Side
from tips.intake.models import Mailbox, Message
from tips.intake.text import legible

WORDS = {
    MailboxWord.RECEIVED: (
        gettext_lazy("Received"),
        gettext_lazy("We have your report. An analyst reads it, usually within 4 hours."),
    ),
    MailboxWord.READING: (
        gettext_lazy("Being read"),
        gettext_lazy("An analyst is working on your report."),
    ),
    MailboxWord.ASKED: (
        gettext_lazy("We asked you something"),
        gettext_lazy("You don’t have to answer, but it may help."),
    ),
    MailboxWord.CLOSED: (
        gettext_lazy("Closed"),
        gettext_lazy(
            "We finished with your report. We can’t tell you what happened next. Thank you for speaking up."
        ),
    ),
}


def words_of(mailbox: Mailbox) -> tuple[str, str]:
    """Return the status word of a mailbox and its sentence."""
    return WORDS[MailboxWord(mailbox.word)]


def shown(messages: Iterable[Message]) -> list[dict]:
    """Return messages as the thread draws them; the center speaks with one voice."""
    return [_row(message) for message in messages]


def _row(message: Message) -> dict:
    mine, at = message.side == Side.SUBMITTER, timezone.localtime(message.at)
    note = ""
    if message.answer_by:
        note = _("Please answer by %(day)s.") % {"day": date_format(message.answer_by)}
    return {
        "from": _("You") if mine else _("The center"),
        "mine": mine,
        "at": date_format(at, "DATETIME_FORMAT"),
        "iso": at.isoformat(),
        "text": legible(message.text),
        "note": note,
    }
