"""Beginning a product: its line, its title, the tips it rests on."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.reading import open_page
from products.desk.forms.starting import OFFERED, StartForm
from products.desk.picking import candidates, picked
from products.drafting.models import Product
from products.drafting.services import fuse, fuse_with_figure

from .listing import plain

GONE = "One of these tips can't be shown. It may not exist, or you may not have access. Pick again."


@require_http_methods(["GET", "POST"])
@requires(Duty.AUTHOR)
def start(request):
    """Show the lines and the tips to pick from, and begin a product."""
    by = request.standing
    form = StartForm(
        request.POST if request.method == "POST" else None, initial={"line": request.GET.get("line", "SAB")}
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        references = [number for number in said["references"].split(",") if number]
        try:
            begun = {"line": said["line"], "title": said["title"], "references": references}
            product = _begun(by, begun, _figure(request))
            return redirect("edit_product", product.number)
        except ValidationError as refused:
            form.tell(refused)
        except Http404:
            form.add_error(None, GONE)
    return _page(request, form)


def _begun(by: Standing, said: dict, figure: UUID | None) -> Product:
    return fuse_with_figure(by=by, taken=figure, **said) if figure else fuse(by=by, **said)


def _figure(request) -> UUID | None:
    """Return which snapshot of a board the product is to show, where one was chosen."""
    try:
        return UUID(request.GET.get("figure", ""))
    except ValueError:
        return None


def _page(request, form: StartForm):
    by, asked = request.standing, plain(request.GET.get("q", ""))
    chosen = picked(request.GET.getlist("from") + [request.POST.get("references", "")], by=by)
    numbers = [tip.number for tip in chosen.tips]
    found = candidates(asked, by=by, without=numbers)
    open_page([*chosen.tips, *found], by=by, kind="tip")
    return render(request, "products/desk/start.html", {
        "form": form, "lines": OFFERED, "chosen": chosen, "found": found, "q": asked,
        "references": ",".join(numbers), "line": request.GET.get("line", "SAB"),
        "crumbs": [{"label": "Products", "href": "/products/"}, {"label": "New product"}],
    }, status=422 if form.is_bound else 200)  # fmt: skip
