"""Telling whoever asked that a name is open to them: number and link only."""

from privacy.disclosures.mailing import mail
from privacy.disclosures.services import deliver

from .models import Unmasking


def tell(row: Unmasking) -> bool:
    """Deliver the notice of one name that was granted."""
    return deliver(row, send=_mail)


def _mail(row: Unmasking) -> None:
    number = row.product.number
    mail(
        row.recipient.email,
        subject=f"{number}: what you asked for",
        says="What you asked for was decided:",
        path=f"/library/{number}/",
        name=str(row.reference),
    )
