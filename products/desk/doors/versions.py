"""A product's own page, its versions, and two of them compared."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from privacy.access.duties import Duty
from privacy.access.gathering import Tally, gather
from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.markings.building import parse
from privacy.reading import open_record
from privacy.redress.models import Challenge
from products.desk.comparing import compared
from products.desk.draft_page import TABS, around
from products.desk.history import chip_of, facts_of, needs_of, versions_of
from products.dissemination.paper import laid_out
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.freezing import distribution
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.drafting.services import excuse_warning, replace, replacement_of
from products.review.models import Version
from products.review.services import propose, withdraw

from .listing import READERS


def opened(request, number: str) -> Product:
    """Hand over a product to whoever may see it."""
    rows = Product.objects.select_related("author", "approved_by")
    return open_record(rows, by=request.standing, number=number)


def version_of(product: Product, number: int | str, *, by: Standing) -> Version:
    """Return one version of a product; raises ``Http404`` for one there is not."""
    if not str(number).isdecimal():
        raise Http404
    found = product.versions.visible_to(by).select_related("by").filter(number=int(number)).first()
    if found is None:
        raise Http404
    return found


def _may_publish(product: Product, by: Standing) -> bool:
    wrote = by.user_id in {product.author_id, product.approved_by_id, *product.writers}
    return by.may(Duty.REVIEW_PRIVACY) and product.status == Status.RELEASED and not wrote


def may_lower(product: Product, *, by: Standing) -> bool:
    """Say whether this person may lower the marking of a paragraph of this draft."""
    reviews = by.may(Duty.APPROVE) or by.may(Duty.REVIEW_PRIVACY)
    return reviews and product.status == Status.DRAFT and by.user_id not in product.writers


@require_GET
@requires(*READERS)
def product(request, number):
    """Show where a product stands, what it needs, and every decision about it."""
    by, row = request.standing, opened(request, number)
    steps = {step.verb for step in LIFECYCLE.open_to(by, row)}
    had = gather(
        sources=Tally(row.sources.visible_to(by), most=None), challenges=Challenge.objects.of(row)[:3]
    )
    return render(request, "products/desk/product.html", {
        "product": row, "line": BY_CODE[row.line], "versions": versions_of(row, by=by), "steps": steps,
        "distribution": distribution(row), "sources": had["sources"][0]["n"],
        "marking": parse(row.banner).strip, "decision": row.decision,
        "may_write": by.may(Duty.AUTHOR), "may_release": "release" in steps, "chip": chip_of(row),
        "may_publish": _may_publish(row, by),
        "facts": facts_of(row), "replacement": replacement_of(row, by=by),
        "challenges": had["challenges"],
        "needs": needs_of(row, by=by), "may_lower": may_lower(row, by=by),
        "crumbs": [{"label": "Products", "href": "/products/"}, {"label": number}],
    })  # fmt: skip


@require_GET
@requires(*READERS)
def version(request, number, version):
    """Show one version as it was frozen."""
    row = opened(request, number)
    found = version_of(row, version, by=request.standing)
    document = from_data(found.content)
    return render(request, "products/desk/version.html", {
        "product": row, "version": found, "drawn": laid_out(document, draft=True),
        "marking": document.banner.strip,
        "crumbs": [{"label": "Products", "href": "/products/"},
                   {"label": number, "href": f"/products/{number}/"}, {"label": f"Version {version}"}],
    })  # fmt: skip


@require_GET
@requires(*READERS)
def diff(request, number):
    """Compare two versions of a product."""
    by, row = request.standing, opened(request, number)
    a, b = (version_of(row, request.GET.get(name, ""), by=by) for name in ("a", "b"))
    return render(request, "products/desk/diff.html", {
        "product": row, "a": a, "b": b,
        "compared": compared(from_data(a.content), from_data(b.content)),
        "marking": parse(b.banner).strip,
        "crumbs": [{"label": "Products", "href": "/products/"},
                   {"label": number, "href": f"/products/{number}/"}, {"label": "What changed"}],
    })  # fmt: skip


@require_POST
@requires(Duty.AUTHOR)
def send_to_review(request, number):
    """Freeze the draft and send it to review, or say what is in the way."""
    by = request.standing
    row = opened(request, number)
    edit = int(request.POST["edit"]) if request.POST.get("edit", "").isdecimal() else None
    try:
        propose(row, by=by, edit=edit)
        return redirect("product", number)
    except ValidationError as refused:
        shared = around(row, "", by=by)
        return render(
            request, "products/desk/in_the_way.html", shared | {"told": refused.messages}, status=422
        )


@require_POST
@requires(Duty.AUTHOR)
def excuse(request, number):
    """Say why a warning does not apply, and go back to where it stood."""
    tab = request.POST.get("tab", "")
    try:
        excuse_warning(
            opened(request, number),
            by=request.standing,
            warning=request.POST.get("warning", "").replace("\0", "")[:16],
            reason=request.POST.get("reason", "")[:300],
        )
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
    return redirect("edit_product", number, tab if tab in dict(TABS) else "content")


@require_POST
@requires(Duty.AUTHOR)
def replace_it(request, number):
    """Begin what is to replace a released product, and go on to write it."""
    new = replace(opened(request, number), by=request.standing)
    return redirect("edit_product", new.number)


@require_POST
@requires(Duty.AUTHOR)
def take_back(request, number):
    """Take a product back from review."""
    withdraw(opened(request, number), by=request.standing)
    return redirect("edit_product", number)
