"""Telling each reader that something is there for them: number, marking and link only."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet

from privacy.disclosures.services import deliver

from .models import Dissemination

AT_ONCE = 200


def carry(copy: Dissemination) -> bool:
    """Deliver one reader's notice."""
    return deliver(copy, send=tell)


def carry_due(rows: QuerySet) -> int:
    """Deliver the notices of these rows that are due, a batch at a time; return how many left."""
    sent = 0
    for copy in rows.due().select_related("rendition", "recipient", "product")[:AT_ONCE]:
        with transaction.atomic():
            sent += carry(copy)
    return sent


def tell(copy: Dissemination) -> None:
    """Send the mail of one copy; its reference makes a repeated one recognisable."""
    rendition = copy.rendition
    recalled = rendition.recalled_at is not None
    what = "has been recalled. Please destroy your copies." if recalled else "is in your library."
    link = f"{settings.CENTER['address']}/library/{rendition.number}/"
    EmailMessage(
        subject=f"[{rendition.banner}] {rendition.number}{' recalled' if recalled else ''}",
        body=f"{rendition.number} ({rendition.banner}) {what}\n\n{link}\n",
        to=[copy.recipient.email],
        headers={"Message-ID": f"<{copy.reference}@{settings.CENTER['mail'].rpartition('@')[2]}>"},
    ).send()
