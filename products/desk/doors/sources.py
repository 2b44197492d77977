"""The editor's page of sources: what it rests on, what each carries, and picking more."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.markings.building import parse
from privacy.markings.high_water import covers
from privacy.reading import open_page, open_record
from products.desk.draft_page import around
from products.desk.picking import candidates
from products.drafting.audiences import audience_for
from products.drafting.models import Product, Source
from products.drafting.services import add_source, remove_figure, remove_source

from .listing import plain
from .starting import GONE


@require_http_methods(["GET", "POST"])
@requires(Duty.AUTHOR)
def sources(request, number):
    """Show the sources of a draft; add some or let one go."""
    by = request.standing
    product = open_record(Product.objects.select_related("author"), by=by, number=number)
    told: list[str] = []
    if request.method == "POST":
        try:
            _change(request, product, by)
            return redirect("edit_product", number, "sources")
        except ValidationError as refused:
            told = refused.messages
        except Http404:
            told = [GONE]
    return _page(request, product, told)


def _change(request, product: Product, by: Standing) -> None:
    edit = int(request.POST["edit"]) if request.POST.get("edit", "").isdecimal() else None
    if taken := request.POST.get("remove-figure"):
        remove_figure(product, by=by, taken=_named(taken), edit=edit)
    elif mark := request.POST.get("remove"):
        remove_source(product, by=by, mark=mark, edit=edit)
    else:
        add_source(product, by=by, references=request.POST.getlist("add"), edit=edit)


def _named(taken: str) -> UUID:
    try:
        return UUID(taken)
    except ValueError:
        raise Http404 from None


def _page(request, product: Product, told: list[str]):
    by, asked = request.standing, plain(request.GET.get("q", ""))
    held = list(product.sources.visible_to(by).select_related("tip"))
    found = candidates(asked, by=by, without=[source.tip.number for source in held])
    open_page(found, by=by, kind="tip")
    blocks = list(product.blocks.visible_to(by))
    shared = around(product, "sources", by=by)
    return render(request, "products/desk/edit/sources.html", shared | {
        "rows": [_row(source, blocks, product) for source in held], "found": found, "q": asked, "told": told,
        "figures": list(product.figures.visible_to(by)),
    }, status=422 if told else 200)  # fmt: skip


def _row(source: Source, blocks, product: Product) -> dict:
    """Say what rests on a source and which audiences may see it in the table of sources."""
    marking = parse(source.marking)
    readers = [audience_for(code) for code in sorted(product.disciplines)]
    return {
        "source": source,
        "supports": [block.text[:70] or block.key for block in blocks if source.mark in block.cites],
        "shown_to": [str(reader.name) for reader in readers if covers(reader.ceiling, marking)],
    }
