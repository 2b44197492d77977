"""What every page of the editor shows around its form: tabs, checks, save line, preview."""

from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from django.urls import reverse

from privacy.access.standing import Standing
from privacy.markings.building import parse
from products.dissemination.paper import laid_out
from products.documents.document import Document
from products.drafting.checks import Check, State, checks_of
from products.drafting.choices import Status
from products.drafting.freezing import written
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.review.chain import newest

from .history import facts_of

TABS = (
    ("content", "Content"),
    ("markings", "Markings"),
    ("versions", "Versions for audiences"),
    ("sources", "Sources"),
    ("people", "People"),
    ("privacy", "Privacy check"),
    ("readers", "Who gets it"),
)
SHOWN = {State.STOP: ("warning", "must"), State.LOOK: ("priority", "look"), State.OPEN: ("info", "open")}


@dataclass(frozen=True, slots=True)
class Shown:
    """A check as the panel draws it."""

    check: Check
    icon: str
    kind: str
    href: str


def next_number(product: Product, *, by: Standing) -> int:
    """Return the number the next version of a draft will have."""
    last = newest(product, by=by)
    return last.number + 1 if last else 1


def around(product: Product, tab: str, *, by: Standing) -> dict[str, Any]:
    """Return the context that all tabs share."""
    version = next_number(product, by=by)
    document = written(product, by=by, version=version)
    checks = checks_of(product, by=by, document=document)
    stops = [check for check in checks if check.state is State.STOP]
    return {
        "product": product,
        "line": BY_CODE[product.line],
        "version": version,
        "document": document,
        "tab": tab,
        "tabs": tabs(product, tab, stops),
        "checks": [_shown(product, check) for check in checks],
        "stops": len(stops),
        "marking": parse(product.banner).strip,
        "facts": facts_of(product),
        "drawn": laid_out(document, draft=True),
        "previews": sorted(product.disciplines),
        "crumbs": [{"label": "Products", "href": "/products/"}, *trail(product)],
        "can_write": product.status in {Status.DRAFT, Status.APPROVED},
        "ends_approval": product.status == Status.APPROVED,
    }


def trail(product: Product) -> list[dict]:
    """Return the line above the head that leads back to the product."""
    return [{"label": product.number, "href": reverse("product", args=[product.number])}, {"label": "Edit"}]


def tabs(product: Product, tab: str, stops: list[Check]) -> list[dict]:
    """Return the tabs with how much on each is still in the way."""
    return [
        {
            "label": f"{number} {label}",
            "href": reverse("edit_product", args=[product.number, code]),
            "count": sum(check.tab == code for check in stops) or None,
            "current": code == tab,
        }
        for number, (code, label) in enumerate(TABS, 1)
    ]


def _shown(product: Product, check: Check) -> Shown:
    icon, kind = SHOWN.get(check.state, ("check-circle", "ok"))
    return Shown(check, icon, kind, reverse("edit_product", args=[product.number, check.tab]))


def new_page() -> str:
    """Return a name for an open page, so that it may save itself again and again."""
    return token_hex(8)


def words_of(document: Document) -> int:
    """Count the words of the bottom line."""
    return len(document.bottom_line.text.split()) if document.bottom_line else 0
