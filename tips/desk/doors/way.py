"""The way back to the list a person came from, and to its next tip; kept in the session, not in addresses."""

from django.http import QueryDict

from tips.desk.queue.address import read
from tips.desk.queue.counting import CAP, narrowed
from tips.desk.queue.order import SORTS, beyond, page_of
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
    rows = narrowed(searched(ask, by), ask, by).defer("narrative", "search")
    if not rows.filter(pk=tip.pk).exists():
        return None
    keys = SORTS[ask.sort]
    before = page_of(rows, ask.sort, per=1, after=None, before=tip)
    after = page_of(rows, ask.sort, per=1, after=tip, before=None)
    place = rows.filter(beyond(keys, tip, back=True)).order_by()[:CAP].count() + 1
    total = rows.order_by()[: CAP + 1].count()
    return {
        "place": f"{place:,}", "total": f"{CAP:,}+" if total > CAP else f"{total:,}",
        "previous": _page(before.rows), "next": _page(after.rows),
    }  # fmt: skip


def _page(rows: list[Tip]) -> str:
    return f"/tips/{rows[0].number}/" if rows else ""
