"""The way back to the list a person came from, and to its next tip; kept in the session, not in addresses."""

from django.http import QueryDict

from privacy.access.gathering import Tally, gather
from tips.desk.queue.address import read
from tips.desk.queue.counting import CAP, narrowed
from tips.desk.queue.order import SORTS, beyond, ordered
from tips.desk.queue.page import searched
from tips.intake.models import Tip

KEPT = "queue"


def remember(request, address: str, name: str) -> None:
    """Keep the list just shown as the way back."""
    here = [address, name]
    if request.session.get(KEPT) != here:
        request.session[KEPT] = here


def crumbs(request, tip: Tip, last: str = "") -> dict:
    """Return the breadcrumbs of a tip's page and its place in the list, where it was reached from one."""
    address, name = request.session.get(KEPT, ["", ""])
    way = [{"label": "Tips", "href": "/tips/"}]
    if name:
        way.append({"label": name, "href": f"/tips/{address}"})
    way.append({"label": tip.number, "href": f"/tips/{tip.number}/"} if last else {"label": tip.number})
    found = {"crumbs": [*way, {"label": last}] if last else way}
    return found if last or not address else found | {"pager": _pager(request, tip, address)}


def _pager(request, tip: Tip, address: str) -> dict | None:
    ask, by = read(QueryDict(address[1:])), request.standing
    rows, keys = narrowed(searched(ask, by), ask, by), SORTS[ask.sort]
    earlier, later = rows.filter(beyond(keys, tip, back=True)), rows.filter(beyond(keys, tip))
    found = gather(
        here=rows.filter(pk=tip.pk).values("number"),
        previous=ordered(earlier, keys, back=True).values("number")[:1],
        next=ordered(later, keys).values("number")[:1],
        place=Tally(earlier, most=CAP),
        total=Tally(rows, most=CAP + 1),
    )
    if not found["here"]:
        return None
    place, total = found["place"][0]["n"] + 1, found["total"][0]["n"]
    return {
        "place": f"{place:,}", "total": f"{CAP:,}+" if total > CAP else f"{total:,}",
        "previous": _page(found["previous"]), "next": _page(found["next"]),
    }  # fmt: skip


def _page(rows: list[dict]) -> str:
    return f"/tips/{rows[0]['number']}/" if rows else ""
