"""Where the one box looks: each source answers from the rows its own pages list, and no others."""

from functools import reduce
from operator import or_

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from intelligence.records.models import IntelligenceRecord
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.reading import open_page
from products.desk.listing import searched as products_searched
from products.dissemination.library.shelf import searched as library_searched
from products.dissemination.library.shelf import shelf
from products.drafting.models import Product
from tips.boards.models import Board
from tips.desk.readers import READERS
from tips.desk.workspace.families import WORDS
from tips.intake.models import Tip
from tips.linking.entities.locating import Found
from tips.linking.entities.references import reference_of
from tips.linking.entities.services import find_entities
from tips.linking.searching.excerpts import excerpts
from tips.linking.searching.finding import by_relevance, search

from .found import FIRST, Find, Group


def tips(text: str, by: Standing) -> Group | None:
    """Find tips: all that one may see, or the reports of one's own agency."""
    works = works_tips(by)
    if not works and not by.may(Duty.REPORT):
        return None
    rows = by_relevance(search(Tip.objects.visible_to(by), text, by=by), text)
    found = list(rows.select_related("county").defer("narrative", "search")[:FIRST])
    open_page(found, by=by, kind="tip", detail={"searched": True})
    around = excerpts(found, text, by=by)
    finds = (_tip(tip, around.get(tip.pk, ""), "tip" if works else "agency-report") for tip in found)
    return Group("tips", _("Tips"), tuple(finds), _there("/tips/", text) if works else "")


def works_tips(by: Standing) -> bool:
    """Whether somebody works on tips, and so has a page for each they may see."""
    return any(by.may(duty) for duty in READERS)


def _tip(tip: Tip, excerpt: str, page: str) -> Find:
    about = [
        date_format(localtime(tip.created_at), "N j, Y"),
        str(tip.county or ""),
        tip.get_status_display(),
    ]
    if page != "tip":
        about.pop()
    return Find(
        tip.number, tip.title, reverse(page, args=[tip.number]), ", ".join(filter(None, about)), excerpt
    )


def entities(text: str, by: Standing) -> Group | None:
    """Find the plates, numbers and places that a text names; names of persons are asked for elsewhere."""
    if not works_tips(by):
        return None
    finds = tuple(_entity(one) for one in find_entities(text, by=by)[:FIRST])
    return Group("entities", _("Entities"), finds, _there("/entities/", text))


def _entity(one: Found) -> Find:
    href = reverse("entity", args=[reference_of(one.kind, one.value)])
    return Find(WORDS.get(one.kind, one.kind), one.text, href)


def boards(text: str, by: Standing) -> Group | None:
    """Find the boards one is on by their titles, questions or numbers."""
    if not works_tips(by):
        return None
    rows = Board.objects.visible_to(by).filter(_holding(text, "title", "question", "number"))
    found = open_page(list(rows[:FIRST]), by=by, kind="board", detail={"searched": True})
    finds = (Find(row.number, row.title, reverse("board", args=[row.number])) for row in found)
    return Group("boards", _("Boards"), tuple(finds))


def products(text: str, by: Standing) -> Group | None:
    """Find products in preparation or released, for those who write and approve them."""
    if not (by.may(Duty.AUTHOR) or by.may(Duty.APPROVE)):
        return None
    rows = products_searched(Product.objects.visible_to(by), text).order_by("-pk").defer("search")
    found = open_page(list(rows[:FIRST]), by=by, kind="product", detail={"searched": True})
    finds = (
        Find(row.number, row.title, reverse("product", args=[row.number]), row.get_status_display())
        for row in found
    )
    return Group("products", _("Products"), tuple(finds), _there("/products/", text))


def library(text: str, by: Standing) -> Group | None:
    """Find what was released to this reader."""
    if not by.may(Duty.READ_PRODUCTS):
        return None
    rows = library_searched(shelf(by), text).order_by("-created_at", "-id").defer("recall_reason")
    found = open_page(list(rows[:FIRST]), by=by, kind="rendition", detail={"searched": True})
    finds = (
        Find(
            row.number, row.title, reverse("library_product", args=[row.number]), row.banner, row.bottom_line
        )
        for row in found
    )
    return Group("library", _("Library"), tuple(finds), _there("/library/", text))


def criminal_intelligence(text: str, by: Standing) -> Group | None:
    """Find criminal intelligence by number or by the words of its title and summary."""
    if not (by.may(Duty.WORK_INTELLIGENCE) or by.may(Duty.APPROVE_INTELLIGENCE)):
        return None
    rows = IntelligenceRecord.objects.visible_to(by).filter(_holding(text, "title", "summary", "number"))
    found = open_page(list(rows[:FIRST]), by=by, kind="intelligencerecord", detail={"searched": True})
    finds = (Find(row.number, row.title, reverse("intelligence-record", args=[row.number])) for row in found)
    return Group("intelligence", _("Criminal intelligence"), tuple(finds), "/intelligence/")


def _holding(text: str, *columns: str) -> Q:
    """Every word of a text, each in any of these columns."""
    held = Q()
    for word in text.split():
        held &= reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns))
    return held


def _there(page: str, text: str) -> str:
    return f"{page}?{urlencode({'q': text})}"


SOURCES = (tips, entities, boards, products, library, criminal_intelligence)
