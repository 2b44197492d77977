"""One page of the library: its rows, its place, and what to say where nothing matches."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from privacy.access.duties import Entitlement
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.markings.building import parse
from products.dissemination.models import Rendition
from products.dissemination.shown import audience_names

from .asking import Ask
from .facets import facets, line_name, words_of
from .shelf import narrowed, opened_by, searched, shelf

PAGE = 25
CAP = 10_000
FRESH = ("-created_at", "-id")
STALE = ("created_at", "id")


@dataclass(frozen=True, slots=True)
class Shown:
    """One page: the renditions on it, how they are drawn, filters, and addresses of its neighbours."""

    records: list[Rendition]
    rows: list[dict]
    facets: list[dict]
    filters: list[dict]
    page: dict
    hint: dict


def list_for(by: Standing, ask: Ask) -> Shown:
    """Return the page an address asks for, over what this reader may see and nothing else."""
    opened = opened_by(by)
    found = searched(shelf(by), ask.q)
    rows = narrowed(found, ask, opened)
    records, page = _page(rows, ask, by)
    page["total"] = _words(rows[: CAP + 1].count())
    filters = facets(found, ask, opened)
    return Shown(
        records=records,
        rows=[_row(each, each.pk in opened, by) for each in records],
        facets=filters,
        filters=_in_force(ask, filters),
        page=page,
        hint={} if records or not ask.chosen else _hint(found, ask, opened),
    )


def _page(rows: GuardedQuerySet, ask: Ask, by: Standing) -> tuple[list[Rendition], dict]:
    backwards = bool(ask.before)
    edge = _edge(ask.before or ask.after, by)
    if edge:
        side = "gt" if backwards else "lt"
        later = Q(**{f"created_at__{side}": edge[0]}) | Q(created_at=edge[0], **{f"id__{side}": edge[1]})
        rows = rows.filter(later)
    found = list(rows.defer("recall_reason").order_by(*(STALE if backwards else FRESH))[: PAGE + 1])
    more, records = len(found) > PAGE, found[:PAGE]
    records = records[::-1] if backwards else records
    has_previous, has_next = (more, True) if backwards else (bool(edge), more)
    return records, {
        "previous": ask.address(before=records[0].reference) if records and has_previous else "",
        "next": ask.address(after=records[-1].reference) if records and has_next else "",
        "shown": len(records),
    }


def _edge(reference, by: Standing):
    if reference is None:
        return None
    seen = Rendition.objects.visible_to(by).filter(reference=reference)
    return seen.values_list("created_at", "id").first()


def _row(rendition: Rendition, opened: bool, by: Standing) -> dict:
    banner, recalled = parse(rendition.banner), rendition.recalled_at is not None
    inside = by.has(Entitlement.HOST)
    asked = {"for": rendition.disciplines[0]} if inside else {}
    return {
        "number": rendition.number,
        "href": f"/library/{rendition.number}/{'?' * inside}{urlencode(asked)}",
        "title": _("Recalled") if recalled else rendition.title,
        "line": line_name(rendition.line),
        "bottom_line": "" if recalled else rendition.bottom_line,
        "plates": banner.plates,
        "at": rendition.created_at,
        "age": age(rendition.created_at),
        "unread": not opened and not recalled,
        "recalled": recalled,
        "expired": rendition.expires_on is not None and rendition.expires_on < timezone.localdate(),
        "acknowledge_by": None if recalled else rendition.acknowledge_by,
        "audience": audience_names(rendition.disciplines) if inside else "",
    }


def age(moment) -> str:
    """Return how long ago a day was, in words, as far back as a month."""
    days = (timezone.localdate() - timezone.localdate(moment)).days
    if days <= 0:
        return _("Today")
    if days > 30:
        return ""
    return ngettext("%(n)s day ago", "%(n)s days ago", days) % {"n": days} if days > 1 else _("Yesterday")


def _in_force(ask: Ask, filters: list[dict]) -> list[dict]:
    named = {facet["key"]: facet for facet in filters}
    said = [{"label": _("Words"), "value": ask.q, "without": ask.address(q="")}] if ask.q else []
    for key, values in ask.chosen:
        facet = named.get(key, {"label": key, "values": []})
        words = {each["value"]: each["label"] for each in facet["values"]}
        said += [
            {
                "label": facet["label"],
                "value": words.get(value) or words_of(key, value),
                "without": ask.without(key, value),
            }
            for value in values
        ]
    return said


def _hint(found: GuardedQuerySet, ask: Ask, opened: list[int]) -> dict:
    """Say which single filter hides something, and how much; over the reader's own shelf only."""
    for key, _values in ask.chosen:
        number = narrowed(found, ask, opened, leave=key)[: CAP + 1].count()
        if number:
            words = ngettext(
                "Clear one filter to see %(n)s more.", "Clear one filter to see %(n)s more.", number
            )
            return {"text": words % {"n": _words(number)}, "href": ask.without(key), "key": key}
    return {}


def _words(number: int) -> str:
    return f"{CAP:,}+" if number > CAP else f"{number:,}"
