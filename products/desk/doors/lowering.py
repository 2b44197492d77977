"""The page on which a reviewer lowers the marking of one paragraph."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.markings.building import parse
from products.desk.forms.deciding import LoweringForm
from products.drafting.services import lower_marking

from .versions import opened


@require_http_methods(["GET", "POST"])
@requires(Duty.APPROVE, Duty.REVIEW_PRIVACY)
def lower(request, number):
    """Show the paragraphs of a draft with their markings, and lower one."""
    by, product = request.standing, opened(request, number)
    blocks = list(product.blocks.visible_to(by).exclude(text=""))
    form = LoweringForm(blocks, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            lower_marking(product, by=by, **form.cleaned_data)
            return redirect("product", number)
        except ValidationError as refused:
            form.tell(refused)
    return render(request, "products/desk/lower.html", {
        "product": product, "form": form, "blocks": blocks, "marking": parse(product.banner).strip,
        "crumbs": [{"label": "Products", "href": "/products/"},
                   {"label": number, "href": f"/products/{number}/"}, {"label": "Lower a marking"}],
    }, status=422 if form.is_bound else 200)  # fmt: skip
