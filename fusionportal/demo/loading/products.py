"""The products of the demonstration, each taken as far as its course goes."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from fusionportal.demo.papers import PAPERS
from fusionportal.demo.papers.paper import Course, Paper
from privacy.access.acting import acting
from products.drafting.models import Product
from tips.intake.models import Tip
from tips.screening.holding import clear, screen_tip

from .clock import at
from .deciding import PRIVACY, agreed, rejected, returned
from .people import who
from .sending import published, recalled, released, scheduled
from .writing import written

CLEARED = "It rests on entering, measuring and false cards, not on anything that is protected."
DECIDED, OUT = timedelta(hours=3), timedelta(hours=4)


def load_products(sent: dict[str, Tip]) -> None:
    """Write every product, the oldest first, and take it through review to its readers."""
    now = timezone.now()
    made: dict[str, Product] = {}
    for paper in sorted(PAPERS, key=lambda paper: -paper.written):
        moment = now - timedelta(days=paper.written)
        _weigh([sent[key] for key in paper.sources], moment)
        product = made[paper.key] = written(paper, sent, moment, made.get(paper.replaces))
        _taken_on(product, paper, moment)


def _weigh(tips: Iterable[Tip], moment: datetime) -> None:
    """Have the privacy officer clear what a product is to rest on, where its words are held."""
    officer = who(PRIVACY)
    for tip in tips:
        with at(moment), acting(officer):
            hold = screen_tip(tip)
            if hold and hold.cleared_at is None:
                clear(hold, by=officer, reason=CLEARED, digest=hold.digest)


def _taken_on(product: Product, paper: Paper, moment: datetime) -> None:
    decided = moment + DECIDED
    match paper.course:
        case Course.DRAFT:
            return
        case Course.REVIEW:
            agreed(product, decided, paper, paper.given)
        case Course.RETURNED:
            returned(product, decided, paper)
        case Course.REJECTED:
            rejected(product, decided, paper)
        case _:
            agreed(product, decided, paper)
            _sent_out(product, paper, moment + OUT)


def _sent_out(product: Product, paper: Paper, moment: datetime) -> None:
    if paper.course == Course.SCHEDULED:
        scheduled(product, paper, moment)
    elif paper.course != Course.APPROVED:
        released(product, paper, moment)
    if paper.course == Course.RECALLED:
        recalled(product, paper, moment)
    if paper.course == Course.PUBLISHED:
        published(product, moment)
