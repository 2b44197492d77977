"""Telling each reader that something is there for them: number, marking and link only."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from privacy.disclosures.mailing import mail
from privacy.disclosures.services import deliver
from products.drafting.choices import Status

from .models import Dissemination

AT_ONCE = 200
WHAT = {
    "": "is in your library.",
    "recalled": "has been recalled. Please destroy your copies.",
    "replaced": "has been replaced. Don’t act on it: its page in the library names what holds now.",
}


def carry(copy: Dissemination) -> bool:
    """Deliver one reader's notice."""
    return deliver(copy, send=tell, arrived=_sent)


def carry_due(rows: QuerySet) -> bool:
    """Deliver the notices of these rows that are due, a batch at a time; say whether more may wait."""
    batch = list(rows.due().select_related("rendition", "recipient", "product")[:AT_ONCE])
    for copy in batch:
        with transaction.atomic():
            carry(copy)
    return len(batch) == AT_ONCE


def tell(copy: Dissemination) -> None:
    """Send the mail of one copy; its reference makes a repeated one recognisable."""
    rendition = copy.rendition
    became = _became(copy)
    what = WHAT[became]
    # What became of it is a notice of its own: under the first name, mail programs would drop it as a repeat.
    mail(
        copy.recipient.email,
        subject=f"[{rendition.banner}] {rendition.number}{became and f' {became}'}",
        says=f"{rendition.number} ({rendition.banner}) {what}",
        path=f"/library/{rendition.number}/",
        name=f"{copy.reference}{became and f'.{became}'}",
    )


def _became(copy: Dissemination) -> str:
    if copy.rendition.recalled_at:
        return "recalled"
    return "replaced" if copy.product.status == Status.SUPERSEDED else ""


def _sent(copy: Dissemination, receipt) -> None:
    Dissemination.outbox.filter(pk=copy.pk, sent_at=None).update(sent_at=timezone.now())
