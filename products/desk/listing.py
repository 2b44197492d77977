"""The list of products: what it is asked in its address, what it shows, and what each waits for."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from privacy.access.standing import Standing
from privacy.markings.building import parse
from products.drafting.choices import Status
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.review.chain import missing
from products.review.choices import ReviewStep
from products.review.models import Review, Version

from .history import chip_of

PER_PAGE = 40
TABS = (
    ("", "All", ()),
    ("mine", "Mine", ()),
    ("draft", "Drafts", (Status.DRAFT,)),
    ("review", "In review", (Status.REVIEW,)),
    ("approved", "Approved", (Status.APPROVED,)),
    ("released", "Released", (Status.RELEASED, Status.SUPERSEDED)),
    ("ended", "Recalled or rejected", (Status.RECALLED, Status.REJECTED)),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One product as the list shows it."""

    product: Product
    line: str
    plates: tuple
    waits_for: str
    chip: str
    icon: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list, with its tabs."""

    rows: list[Row]
    tabs: list[dict]
    page: dict


def listing(*, by: Standing, tab: str = "", q: str = "", after: str = "") -> Listing:
    """Return one page of the products this person may see, the newest first."""
    seen = Product.objects.visible_to(by)
    found = searched(seen, q)
    rows = _in_tab(found, tab, by)
    if after.isdecimal():
        rows = rows.filter(pk__lt=int(after))
    shown = list(rows.select_related("author").order_by("-pk").defer("search")[: PER_PAGE + 1])
    more = len(shown) > PER_PAGE
    shown = shown[:PER_PAGE]
    keep = f"{'q=' + q + '&' if q else ''}"
    address = f"?{keep}tab={tab}&after={shown[-1].pk}" if more else ""
    waits = _waits(shown, by)
    tabs = _tabs(found, tab, keep, by)
    total = next(each["count"] for each in tabs if each["current"])
    return Listing(
        [_row(product, waits.get(product.pk, "")) for product in shown],
        tabs,
        {"next": address, "shown": len(shown), "total": total},
    )


def searched(rows: QuerySet, q: str) -> QuerySet:
    """Keep the products that hold these words, or whose number has this part."""
    words = q.strip()
    return rows.filter(Q(search=words) | Q(number__icontains=words)) if words else rows


def _in_tab(rows: QuerySet, tab: str, by: Standing) -> QuerySet:
    if tab == "mine":
        return rows.filter(author_id=by.user_id)
    wanted = next((statuses for code, _, statuses in TABS if code == tab), ())
    return rows.filter(status__in=wanted) if wanted else rows


def _tabs(rows: QuerySet, tab: str, keep: str, by: Standing) -> list[dict]:
    counts = rows.aggregate(
        mine=Count("pk", filter=Q(author_id=by.user_id)),
        **{status.value: Count("pk", filter=Q(status=status)) for status in Status},
    )
    known = [code for code, _, _ in TABS]
    here = tab if tab in known else ""
    return [
        {
            "label": label,
            "href": f"/products/?{keep}tab={code}" if code else f"/products/?{keep}".rstrip("?&"),
            "count": _count(code, statuses, counts),
            "current": code == here,
        }
        for code, label, statuses in TABS
    ]


def _count(code: str, statuses, counts: dict[str, int]) -> int:
    if code == "mine":
        return counts["mine"]
    return sum(counts[status.value] for status in statuses or Status)


def _waits(products: list[Product], by: Standing) -> dict[int, str]:
    """Say which steps each product in review still needs, in two queries for the whole page."""
    waiting = [product.pk for product in products if product.status == Status.REVIEW]
    if not waiting:
        return {}
    rows = Version.objects.visible_to(by).filter(product__in=waiting).order_by("product_id", "-number")
    newest = {version.product_id: version for version in rows.defer("content").distinct("product_id")}
    for product in products:
        if product.pk in newest:
            newest[product.pk].product = product
    reviews: dict[int, list[Review]] = {}
    for review in Review.objects.visible_to(by).filter(version__in=[v.pk for v in newest.values()]):
        reviews.setdefault(review.version_id, []).append(review)
    return {
        pk: ", ".join(
            ReviewStep(step).label.lower() for step in missing(version, reviews.get(version.pk, ()))
        )
        for pk, version in newest.items()
    }


def _row(product: Product, waits_for: str) -> Row:
    plates = parse(product.banner).plates
    return Row(product, str(BY_CODE[product.line].name), plates, waits_for, *chip_of(product))
