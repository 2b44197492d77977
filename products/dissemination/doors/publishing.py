"""Releasing to the public: what everyone would read, shown before it is decided."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_record
from products.dissemination.paper import laid_out
from products.dissemination.publishing import check_publishable, public_cut
from products.dissemination.publishing import publish as release_to_everyone
from products.drafting.models import Product


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.REVIEW_PRIVACY)
def publish(request, number):
    """Show the parts marked PUBLIC as everyone would read them, and open them to everyone."""
    by = request.standing
    product = open_record(Product.objects.select_related("author"), by=by, number=number)
    cut, told = public_cut(check_publishable(product, by)), ""
    if request.method == "POST":
        try:
            release_to_everyone(product, by=by, seen=request.POST.get("seen", ""))
        except ValidationError as refused:
            told = " ".join(refused.messages)
        else:
            messages.success(request, _("Everyone may read it now."))
            return redirect("product", number=number)
    context = {"product": product, "cut": cut, "drawn": laid_out(cut.document), "told": told}
    context["crumbs"] = [
        {"label": _("Products"), "href": "/products/"},
        {"label": product.number, "href": f"/products/{product.number}/"},
        {"label": _("Public release")},
    ]
    return render(request, "products/dissemination/publish.html", context, status=409 if told else 200)
