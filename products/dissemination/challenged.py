"""What readers of a product are told while its correctness, or that of a source, is in question."""

from dataclasses import dataclass, replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.redress.choices import Ending
from privacy.redress.models import Challenge
from products.documents.document import Document
from products.drafting.models import Product, Source
from tips.intake.models import Tip

from .models import Rendition


@dataclass(frozen=True, slots=True)
class Doubt:
    """One sentence that stands above a product, and whether it is still open."""

    title: str
    text: str
    kind: str = "warning"


def doubts_about(rendition: Rendition) -> list[Doubt]:
    """Return what is said of a product that is challenged or was corrected, and nothing of who asked.

    A source that is challenged is told without its number: readers of a product never learn of its tips.
    """
    with acting(courier()):
        tips = Source.objects.unguarded().filter(product=rendition.product_id).values("tip_id")
        sources = Challenge.objects.filter(place=Tip._meta.db_table, record_id__in=tips, ended="")
        own = list(Challenge.objects.of(Product(pk=rendition.product_id)))
        resting = sources.exists()
    open_ones = [each for each in own if not each.ended]
    doubts = [_open(each) for each in open_ones]
    if resting:
        doubts.append(Doubt(_("Challenged."), _("A source of this is in question. Do not rely on it alone.")))
    return doubts + [_corrected(each) for each in own if each.ended == Ending.CORRECTED]


def _open(challenge: Challenge) -> Doubt:
    said = _("Since %(day)s somebody asks to have this corrected. Do not rely on it alone meanwhile.")
    return Doubt(_("Challenged."), said % {"day": date_format(challenge.opened_at, "M j, Y")})


def _corrected(challenge: Challenge) -> Doubt:
    day = date_format(challenge.ended_at, "M j, Y")
    return Doubt(_("Corrected on %(day)s.") % {"day": day}, challenge.correction, "info")


def in_doubt(document: Document, doubts: list[Doubt]) -> Document:
    """Return a document whose title and handling say on paper that it is in question or was corrected."""
    if not doubts:
        return document
    title = replace(document.title, text=f"{doubts[0].title} {document.title.text}")
    told = " ".join(f"{doubt.title} {doubt.text}" for doubt in doubts)
    return replace(document, title=title, handling=f"{told} {document.handling}".strip())
