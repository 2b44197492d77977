"""What the pages of an agency are given to draw."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from partners.people.models import User
from privacy.access.standing import Standing
from privacy.reading import open_page

from .reports import PLAIN, QUESTION, chip, own_reports

AT_ONCE = 50
PERIODS = {"30": _("Last 30 days"), "90": _("Last 90 days"), "365": _("Last year")}
KEYS = ("status", "sent", "by")


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of an agency's reports, as its address spells it."""

    rows: list[dict]
    facets: list[dict]
    narrowed: bool
    ignored: list[str]
    pages: dict


def listing(said: QueryDict, *, by: Standing) -> Listing:
    """Return one page of the agency's own reports, newest first; counts are of these alone."""
    everything = own_reports(by)
    chosen = {key: said.getlist(key) for key in KEYS}
    rows = everything.filter(*(_narrow(key, values) for key, values in chosen.items() if values))
    total, place = rows.count(), _place(said.get("page", "1"))
    last = max((total - 1) // AT_ONCE + 1, 1)
    place = min(place, last)
    page = rows.select_related("submitted_by").order_by("-created_at", "-pk")
    shown = open_page(list(page[(place - 1) * AT_ONCE : place * AT_ONCE]), by=by, kind="tip")
    return Listing(
        rows=[row(tip) for tip in shown],
        facets=_facets(everything, chosen),
        narrowed=any(chosen.values()),
        ignored=sorted(set(said) - {*KEYS, "page"}),
        pages=_pages(chosen, place, last, len(shown), total),
    )


def row(tip) -> dict:
    """Return what a list says of one report."""
    return {
        "number": tip.number,
        "title": tip.title,
        "at": timezone.localtime(tip.created_at),
        "chip": chip(tip),
        "case_number": tip.case_number,
        "sender": tip.submitted_by.name if tip.submitted_by else "",
    }


def _narrow(key: str, values: list[str]) -> Q:
    if key == "by":
        return Q(submitted_by__in=[value for value in values if value.isascii() and value.isdigit()][:20])
    if key == "sent":
        days = [int(value) for value in values if value in PERIODS]
        return Q(created_at__gt=timezone.now() - timedelta(days=max(days))) if days else Q()
    found = Q()
    for value in values:
        found |= _standing_at(value)
    return found


def _standing_at(value: str) -> Q:
    if value == "question":
        return Q(asked=True) & ~Q(status__in=PLAIN["closed"][1])
    states = PLAIN.get(value, ("", []))[1]
    return Q(status__in=states, asked=False) if value != "closed" else Q(status__in=states)


def _facets(rows, chosen: dict) -> list[dict]:
    words = {"question": QUESTION} | {key: word for key, (word, _states) in PLAIN.items()}
    counts = rows.aggregate(**{key.replace("-", "_"): Count("pk", filter=_standing_at(key)) for key in words})
    senders = rows.exclude(submitted_by=None).order_by().values("submitted_by").annotate(n=Count("pk"))
    names = dict(
        User.objects.filter(pk__in=[one["submitted_by"] for one in senders]).values_list("pk", "name")
    )
    return [
        _facet("status", _("Status"), chosen, [
            (key, word, counts[key.replace("-", "_")]) for key, word in words.items()
        ]),
        _facet("sent", _("Sent"), chosen, [(key, word, None) for key, word in PERIODS.items()]),
        _facet("by", _("Sender"), chosen, sorted(
            ((str(one["submitted_by"]), names[one["submitted_by"]], one["n"]) for one in senders),
            key=lambda value: value[1],
        )),
    ]  # fmt: skip


def _facet(key: str, label, chosen: dict, values) -> dict:
    return {
        "key": key,
        "label": label,
        "values": [
            {"value": value, "label": words, "count": count, "chosen": value in chosen[key]}
            for value, words, count in values
        ],
    }


def _place(typed: str) -> int:
    return max(int(typed), 1) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1


def _pages(chosen: dict, place: int, last: int, shown: int, total: int) -> dict:
    kept = urlencode([(key, value) for key, values in chosen.items() for value in values])

    def address(number: int) -> str:
        return f"?{kept}{'&' if kept else ''}page={number}"

    return {
        "previous": address(place - 1) if place > 1 else "",
        "next": address(place + 1) if place < last else "",
        "shown": shown,
        "total": total,
    }
