"""Telling whoever asked that the answer is there: number, marking and link only."""

from django.conf import settings
from django.core.mail import EmailMessage

from partners.people.standings import standing_for
from privacy.access.compiling import admitting
from privacy.disclosures.services import deliver

from .models import Letter


def carry(letter: Letter) -> bool:
    """Tell the person who asked, if they may read the answer today."""
    return deliver(letter, send=_tell)


def _tell(letter: Letter) -> None:
    row = letter.request
    standing = standing_for(row.asked_by_id)
    if standing is None or not admitting(standing, row.label):
        return
    link = f"{settings.CENTER['address']}/requests/{row.number}/"
    domain = settings.CENTER["mail"].rpartition("@")[2]
    EmailMessage(
        subject=f"[{row.answer_marking}] {row.number}",
        body=f"{row.number} ({row.answer_marking}) is answered in the portal.\n\n{link}\n",
        to=[row.asked_by.email],
        headers={"Message-ID": f"<{letter.reference}@{domain}>"},
    ).send()
