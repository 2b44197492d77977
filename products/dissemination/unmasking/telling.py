"""Telling whoever asked that a name is open to them: number and link only."""

from django.conf import settings
from django.core.mail import EmailMessage

from privacy.disclosures.services import deliver

from .models import Unmasking


def tell(row: Unmasking) -> bool:
    """Deliver the notice of one name that was granted."""
    return deliver(row, send=_mail)


def _mail(row: Unmasking) -> None:
    number = row.product.number
    domain = settings.CENTER["mail"].rpartition("@")[2]
    EmailMessage(
        subject=f"{number}: what you asked for",
        body=f"What you asked for was decided:\n\n{settings.CENTER['address']}/library/{number}/\n",
        to=[row.recipient.email],
        headers={"Message-ID": f"<{row.reference}@{domain}>"},
    ).send()
