"""Two people saved one draft: both texts side by side, to choose for each field, and nothing lost."""

from django.shortcuts import render

from privacy.markings.building import parse
from products.drafting.services import StaleDraft

from .draft_page import trail
from .forms.draft import DraftForm


def clash(request, stale: StaleDraft, mine: DraftForm, theirs: DraftForm, tab: str):
    """Show what was typed beside what was saved meanwhile, with 409.

    ``mine`` is the form as it was sent, ``theirs`` one that shows the draft as it is now.
    """
    differing, same = [], []
    for field in theirs:
        if field.name in {"edit", "page", "keys"} or field.name not in mine.fields:
            continue
        sent = mine[field.name]
        pair = {"field": field, "yours": _plain(sent), "theirs": _plain(field)}
        values = [{"name": sent.html_name, "value": value} for value in _values(sent)]
        (differing if pair["yours"] != pair["theirs"] else same).append(pair | {"values": values})
    context = {
        "product": stale.row,
        "sentence": str(stale),
        "differing": differing,
        "same": same,
        "keys": mine.cleaned_data["keys"],
        "tab": tab,
        "marking": parse(stale.row.banner).strip,
        "crumbs": [{"label": "Products", "href": "/products/"}, *trail(stale.row)],
    }
    return render(request, "products/desk/clash.html", context, status=409)


def _values(field) -> list[str]:
    """Return what was sent for a field as hidden inputs would send it again."""
    value = field.value()
    if value in (None, "", False):
        return []
    return [str(each) for each in value] if isinstance(value, (list, tuple)) else [str(value)]


def _plain(field) -> str:
    choices = dict(getattr(field.field, "choices", ()))
    return ", ".join(str(choices.get(value, value)) for value in _values(field))
