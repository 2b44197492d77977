"""The editor: six pages of one draft, each saved by itself."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import time_format
from django.views.decorators.http import require_http_methods, require_POST

from partners.directory.reference import sectors
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.reading import open_record
from products.desk.clash import clash
from products.desk.draft_page import around, new_page, words_of
from products.desk.forms.content import ContentForm
from products.desk.forms.draft import DraftForm
from products.desk.forms.tabs import MarkingsForm, PrivacyForm, ReadersForm, VersionsForm
from products.drafting.choices import BOTTOM
from products.drafting.line import ProductLine
from products.drafting.lines import BY_CODE
from products.drafting.models import Block, Product
from products.drafting.reading import questions_of
from products.drafting.services import StaleDraft, answer_privacy, save_draft

WRITERS = (Duty.AUTHOR,)


def form_for(tab: str, product: Product, by: Standing, **more) -> DraftForm:
    """Return the form of one page of the editor; raises ``Http404`` for a page there is not."""
    if tab not in _FORMS:
        raise Http404
    return _FORMS[tab](product, by, **more)


def _written(product: Product, by: Standing) -> QuerySet[Block]:
    return product.blocks.visible_to(by).exclude(text="")


_FORMS: dict[str, Callable[..., DraftForm]] = {
    "content": lambda product, by, **more: ContentForm(
        product, product.blocks.visible_to(by), product.sources.visible_to(by), **more
    ),
    "markings": lambda product, by, **more: MarkingsForm(product, _written(product, by), **more),
    "versions": lambda product, by, **more: VersionsForm(
        product, _written(product, by), BY_CODE[product.line], **more
    ),
    "privacy": lambda product, by, **more: PrivacyForm(product, questions_of(product, by=by), **more),
    "readers": lambda product, by, **more: ReadersForm(
        product, BY_CODE[product.line], [sector.name for sector in sectors()], **more
    ),
}


@require_http_methods(["GET", "POST"])
@requires(*WRITERS)
def edit(request, number, tab="content"):
    """Show one page of the editor, and save it."""
    by = request.standing
    product = open_record(Product.objects.select_related("author"), by=by, number=number)
    if request.method == "GET":
        return _page(request, product, tab, form_for(tab, product, by, page=new_page()))
    form = form_for(tab, product, by, data=request.POST)
    if form.is_valid():
        try:
            _save(tab, product, form, by)
            return redirect(_after(request, product, tab))
        except StaleDraft as stale:
            return clash(request, stale, form, form_for(tab, stale.row, by), tab)
        except ValidationError as refused:
            form.tell(refused)
    return _page(request, product, tab, form, status=422)


@require_POST
@requires(*WRITERS)
def autosave(request, number, tab="content"):
    """Save a page by itself and say when, in one line."""
    by = request.standing
    product = open_record(Product.objects, by=by, verb="autosave", number=number)
    form = form_for(tab, product, by, data=request.POST)
    if not form.is_valid():
        return HttpResponse("Not saved: check what is marked.", status=422, content_type="text/plain")
    try:
        saved = _save(tab, product, form, by)
    except StaleDraft as stale:
        return HttpResponse(str(stale), status=409, content_type="text/plain")
    except ValidationError as refused:
        return HttpResponse(refused.messages[0], status=422, content_type="text/plain")
    at = time_format(timezone.localtime(saved.saved_at), "g:i a")
    return HttpResponse(f"Draft saved at {at}", content_type="text/plain")


def _save(tab: str, product: Product, form: DraftForm, by: Standing) -> Product:
    edit, page = form.cleaned_data["edit"], form.cleaned_data["page"]
    if isinstance(form, PrivacyForm):
        return answer_privacy(product, by=by, answers=form.answers(), edit=edit, page=page)
    return save_draft(product, by=by, edit=edit, page=page, changes=form.changes())


def _after(request, product: Product, tab: str) -> str:
    """Return where a saved page leads: to the preview, to sending it, or back to the same place."""
    verb, _, what = request.POST.get("do", "").partition(":")
    here = f"/products/{product.number}/edit/{tab}/"
    if verb == "preview":
        return f"/products/{product.number}/preview/"
    if verb == "send":
        return f"/products/{product.number}/#send"
    return f"{here}#{what}" if verb else f"{here}?saved=1"


def _page(request, product: Product, tab: str, form: DraftForm, status: int = 200):
    shared = around(product, tab, by=request.standing)
    shared |= {"form": form, "saved": "saved" in request.GET, "bottom_words": words_of(shared["document"])}
    if isinstance(form, ContentForm):
        shared["parts"] = form.parts(shared["line"])
    elif isinstance(form, PrivacyForm):
        shared["asked"] = form.asked
    else:
        shared["rows"] = [(block, form.row(block)) for block in _in_order(form, shared["line"])]
    return render(request, f"products/desk/edit/{tab}.html", shared, status=status)


def _in_order(form: DraftForm, line: ProductLine) -> list[Block]:
    """Return the paragraphs of a page as the product will show them."""
    places = {part: place for place, part in enumerate([BOTTOM, *(part.value for part in line.order)])}
    return sorted(form.blocks.values(), key=lambda block: (places.get(block.part, 99), block.order, block.pk))
