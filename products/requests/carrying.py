"""Telling whoever asked that the answer is there: number, marking and link only."""

from partners.people.standings import standing_for
from privacy.access.compiling import admitting
from privacy.disclosures.mailing import mail
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
    mail(
        row.asked_by.email,
        subject=f"[{row.answer_marking}] {row.number}",
        says=f"{row.number} ({row.answer_marking}) is answered in the portal.",
        path=f"/requests/{row.number}/",
        name=str(letter.reference),
    )
