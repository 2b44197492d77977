"""The list of criminal intelligence and of what waits for somebody."""

from intelligence.danger.models import DangerWarning
from intelligence.promotion.models import Proposal
from intelligence.records.models import IntelligenceRecord
from privacy.access.standing import Standing
from privacy.reading import open_page

from .record import MARKING

AT_ONCE = 100
TABS = {"records": "Records", "proposals": "Proposals", "warnings": "Warnings"}
KINDS = {"records": IntelligenceRecord, "proposals": Proposal, "warnings": DangerWarning}
EMPTY = {
    "records": "No criminal intelligence that you may see.",
    "proposals": "No proposal waits. One begins on the page of a vetted tip.",
    "warnings": "No warning was asked for.",
}
ICONS = {"triage": "hourglass", "return": "waiting", "bad": "send", "ok": "check", "closed": "check"}


def listing(asked, *, by: Standing) -> dict:
    """Return one tab of the list; recipients see records and warnings and nothing that waits."""
    rows = {key: kind.objects.visible_to(by) for key, kind in KINDS.items()}
    counts = {key: found.order_by().count() for key, found in rows.items()}
    here = asked.get("show", "records") if asked.get("show") in KINDS else "records"
    found = open_page(list(rows[here][:AT_ONCE]), by=by, kind=KINDS[here]._meta.model_name)
    return {
        "tabs": [_tab(key, counts[key], here) for key in TABS if key == "records" or counts[key]],
        "here": TABS[here],
        "rows": [_row(here, row) for row in found],
        "columns": [{"label": "Number"}, {"label": "What"}, {"label": "State"}, {"label": "Since"}],
        "empty": EMPTY[here],
        "marking": MARKING,
    }


def _tab(key: str, count: int, here: str) -> dict:
    return {
        "label": TABS[key], "href": f"/intelligence/?show={key}", "count": count, "current": key == here,
    }  # fmt: skip


def _row(here: str, row) -> dict:
    if here == "records":
        state = {"kind": "ok", "icon": "check", "words": row.get_sensitivity_display().partition(":")[0]}
        return {"href": f"/intelligence/{row.number}/", "row": row, "title": row.title, "chip": state,
                "at": row.created_at}  # fmt: skip
    chip = type(row)._meta.get_field("status").choices and row.get_status_display()
    kind = _state(row).chip
    return {
        "href": f"/intelligence/{here}/{row.number}/",
        "row": row,
        "title": row.title if here == "proposals" else f"Danger to {row.get_danger_display().lower()}",
        "chip": {"kind": kind, "icon": ICONS[kind], "words": chip},
        "at": row.created_at if here == "proposals" else row.asked_at,
    }


def _state(row):
    return row._meta.get_field("status").default.__class__(row.status)
