"""Sending the demonstration's products to their readers, and taking one back."""

from datetime import datetime, timedelta

from django.utils import timezone

from fusionportal.demo.papers.paper import Paper
from privacy.access.acting import acting
from privacy.access.standing import courier
from products.dissemination.models import Rendition
from products.dissemination.publishing import public_cut, publish
from products.dissemination.reading import acknowledge, give_feedback, open_copy
from products.dissemination.services import recall, release
from products.dissemination.spreading import spread
from products.drafting.models import Product
from products.review.chain import newest

from .clock import at
from .deciding import PRIVACY
from .people import who

A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)
TOMORROW = timedelta(hours=16)


def released(product: Product, paper: Paper, moment: datetime) -> None:
    """Send a product out and let its readers of the demonstration read and answer it."""
    supervisor = who(paper.approver)
    with at(moment), acting(supervisor):
        sending = release(product, by=supervisor)
    with at(moment + A_MINUTE), acting(courier()):
        spread(sending.pk)
    for email in paper.readers:
        reader = who(email)
        with at(moment + AN_HOUR), acting(reader):
            for rendition in Rendition.objects.visible_to(reader).filter(product=product.pk):
                open_copy(rendition, by=reader)
                acknowledge(rendition, by=reader)
                give_feedback(rendition, by=reader, relevant=5, in_time=4, used_for=("brief",))


def scheduled(product: Product, paper: Paper, moment: datetime) -> None:
    """Authorize a product's sending for a later time."""
    supervisor = who(paper.approver)
    with at(moment), acting(supervisor):
        release(product, by=supervisor, send_at=timezone.now() + TOMORROW)


def published(product: Product, moment: datetime) -> None:
    """Open a released product to everyone, an hour after it went out."""
    officer = who(PRIVACY)
    with at(moment + AN_HOUR), acting(officer):
        publish(product, by=officer, seen=public_cut(newest(product, by=officer)).checksum)


def recalled(product: Product, paper: Paper, moment: datetime) -> None:
    """Take a product back a day after it went out, with the reason."""
    supervisor = who(paper.approver)
    with at(moment + timedelta(days=1)), acting(supervisor):
        recall(product, by=supervisor, reason=paper.words)
