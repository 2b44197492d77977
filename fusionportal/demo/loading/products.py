"""Products of the demonstration: one released and read, one waiting for approval, one for everyone."""

from datetime import timedelta

from django.utils import timezone

from partners.directory.models import County
from partners.models import User
from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.standing import Standing, courier
from products.dissemination.models import Rendition
from products.dissemination.publishing import public_cut, publish
from products.dissemination.reading import acknowledge, give_feedback, open_copy
from products.dissemination.services import release
from products.dissemination.spreading import spread
from products.drafting.models import Product
from products.drafting.services import Changes, answer_privacy, fuse, save_draft
from products.review.chain import missing, newest
from products.review.choices import ReviewStep, Verdict
from products.review.services import propose, review
from tips.intake.models import Tip

from .clock import at
from .people import who
from .product_texts import BULLETIN, NOTICE, ROLL_CALL, ProductText

AUTHOR, PEER, SUPERVISOR = (
    "senior@meridian.example",
    "h.lindqvist@meridian.example",
    "supervisor@meridian.example",
)
PRIVACY = "privacy@meridian.example"
READERS = ("officer@calder-sheriff.example", "i.castine@state-police.example")
DECIDES = {ReviewStep.PEER: PEER, ReviewStep.SUPERVISOR: SUPERVISOR, ReviewStep.PRIVACY: PRIVACY}


def load_products(sent: dict[str, Tip]) -> None:
    """Write a bulletin through to its readers, a release up to its approval, and a public notice."""
    now = timezone.now()
    bulletin = written(BULLETIN, sent, now - timedelta(days=4))
    agreed(bulletin, now - timedelta(days=3, hours=20))
    _released(bulletin, now - timedelta(days=3, hours=19))
    written(ROLL_CALL, sent, now - timedelta(hours=5))
    notice = written(NOTICE, sent, now - timedelta(days=2))
    agreed(notice, now - timedelta(days=1, hours=22))
    _sent(notice, now - timedelta(days=1, hours=21))
    _opened_to_everyone(notice, now - timedelta(days=1, hours=20))


def written(text: ProductText, sent: dict[str, Tip], moment) -> Product:
    """Write one product from its sources and send it to review."""
    author = who(AUTHOR)
    with at(moment), acting(author):
        numbers = [sent[key].number for key in text.sources]
        product = fuse(by=author, line=text.line, title=text.title, references=numbers)
        counties = tuple(County.objects.filter(name__in=text.counties).values_list("pk", flat=True))
        whole = {"disciplines": list(text.disciplines), "why_audience": text.why}
        changes = Changes(whole=whole, blocks=_passages(product, text, author), counties=counties)
        product = save_draft(product, by=author, edit=product.edit, changes=changes)
        product = answer_privacy(product, by=author, answers=text.privacy)
        propose(product, by=author)
        return product


def _passages(product: Product, text: ProductText, by: Standing) -> dict:
    blocks = list(product.blocks.visible_to(by).order_by("part", "order", "pk"))
    passages = {}
    for part, told in text.passages.items():
        block = next(block for block in blocks if block.part == part)
        passages[block.key] = dict(told)
    return passages


def agreed(product: Product, moment) -> None:
    """Give a product in review every approval it needs."""
    for step in ReviewStep:
        reviewer = who(DECIDES[step]) if step in DECIDES else None
        if reviewer is None:
            continue
        with at(moment), acting(reviewer):
            version = newest(product, by=reviewer)
            if step in missing(version, version.reviews.visible_to(reviewer)):
                review(version, by=reviewer, step=step, verdict=Verdict.APPROVED, seen=version.checksum)


def _sent(product: Product, moment) -> None:
    supervisor = who(SUPERVISOR)
    with at(moment), acting(supervisor):
        sending = release(product, by=supervisor)
    with at(moment + timedelta(minutes=1)), acting(courier()):
        spread(sending.pk)


def _opened_to_everyone(product: Product, moment) -> None:
    officer = who(PRIVACY)
    with at(moment), acting(officer):
        publish(product, by=officer, seen=public_cut(newest(product, by=officer)).checksum)


def _released(product: Product, moment) -> None:
    _sent(product, moment)
    for email in READERS:
        reader = standing_for(User.objects.get(email=email).pk)
        with acting(reader):
            for rendition in Rendition.objects.visible_to(reader).filter(product=product.pk):
                open_copy(rendition, by=reader)
                acknowledge(rendition, by=reader)
                give_feedback(rendition, by=reader, relevant=5, in_time=4, used_for=("brief",))
