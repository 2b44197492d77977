"""What an audience will get, on the page and as PDF, before anybody sends it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.reading import open_record
from products.desk.draft_page import next_number
from products.dissemination.paper import FONTS, laid_out
from products.documents.document import Document
from products.documents.pdf import print_pdf
from products.documents.plain import from_data
from products.documents.renditions import Rendition, render_for
from products.drafting.audiences import audience_for
from products.drafting.choices import Status
from products.drafting.freezing import written
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.review.chain import newest

from .listing import READERS
from .versions import version_of


@require_GET
@requires(*READERS)
def preview(request, number):
    """Show a draft, or one of its versions, as an audience would read it."""
    product, document = _opened(request, number, "preview")
    cut = _cut(request, product, document)
    drawn = laid_out(cut.document if cut else document, draft=True)
    return render(request, "products/desk/preview.html", {
        "product": product, "drawn": drawn, "cut": cut, "versions": _audiences(request, product),
        "omissions": cut.omissions if cut and request.standing.may(Duty.AUTHOR) else (),
        "plates": (cut.document if cut else document).banner.plates,
        "marking": document.banner.strip, "asked": request.GET.urlencode(), "version": document.version,
        "crumbs": [{"label": "Products", "href": "/products/"},
                   {"label": number, "href": f"/products/{number}/"}, {"label": "Preview"}],
    })  # fmt: skip


@require_GET
@requires(*READERS)
def pdf(request, number):
    """Print the same, marked DRAFT."""
    product, document = _opened(request, number, "preview pdf")
    cut = _cut(request, product, document)
    printed = print_pdf(
        cut.document if cut else document, draft=True, fonts=FONTS if FONTS.exists() else None
    )
    answer = HttpResponse(printed.content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{number}-draft.pdf"'
    return answer


def _opened(request, number: str, verb: str) -> tuple[Product, Document]:
    by: Standing = request.standing
    product = open_record(Product.objects, by=by, verb=verb, number=number)
    if asked := request.GET.get("v", ""):
        return product, from_data(version_of(product, asked, by=by).content)
    frozen = None if product.status == Status.DRAFT else newest(product, by=by)
    if frozen:
        return product, from_data(frozen.content)
    return product, written(product, by=by, version=next_number(product, by=by))


def _cut(request, product: Product, document: Document) -> Rendition | None:
    asked = request.GET.get("as", "")
    if asked not in BY_CODE[product.line].disciplines:
        return None
    return render_for(document, audience_for(asked))


def _audiences(request, product: Product) -> list[dict]:
    """Return a tab for the whole text and one for each audience, keeping the version in the address."""
    version, here = request.GET.get("v", ""), request.GET.get("as", "")
    kept = f"v={version}&" if version.isdecimal() else ""
    codes = product.disciplines or BY_CODE[product.line].disciplines
    named = [("", "The whole text"), *((code, audience_for(code).name) for code in sorted(codes))]
    return [
        {"label": str(label), "href": f"?{kept}as={code}", "current": code == (here if here in codes else "")}
        for code, label in named
    ]
