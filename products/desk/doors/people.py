"""The editor's page of people: whom the text speaks of by number, and taking one more in."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.lifecycle import StepNotOpen
from privacy.reading import open_page, open_record
from products.desk.draft_page import around
from products.drafting.models import Product
from products.drafting.services import mask_name, mask_person
from tips.intake.choices import InvolvedKind
from tips.intake.described import described
from tips.intake.models import Involved

GONE = "That person is on no card of a source. Look at the list again."


class NameForm(forms.Form):
    """A name that no source holds, to be held apart from the text."""

    name = forms.CharField(
        label=_("A name no source holds"),
        max_length=120,
        help_text=_("It is sealed at once, and you will not see it again."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


@require_http_methods(["GET", "POST"])
@requires(Duty.AUTHOR)
def people(request, number):
    """Show the people a draft speaks of; take one in from a source or by name."""
    by = request.standing
    product = open_record(Product.objects.select_related("author"), by=by, number=number)
    form, told = NameForm(), []
    if request.method == "POST":
        form = NameForm(request.POST) if "name" in request.POST else form
        try:
            if not form.is_bound or form.is_valid():
                _take(request, product, form)
                return redirect("edit_people", number)
        except ValidationError as refused:
            told = refused.messages
        except StepNotOpen as moved:
            told = [str(moved)]
        except Http404:
            told = [GONE]
    status = 422 if request.method == "POST" else 200
    return render(request, "products/desk/edit/people.html", _page(product, by, form, told), status=status)


def _take(request, product: Product, form: NameForm) -> None:
    edit = int(request.POST["edit"]) if request.POST.get("edit", "").isdecimal() else None
    if form.is_bound:
        mask_name(product, by=request.standing, name=form.cleaned_data["name"], edit=edit)
        return
    card = request.POST.get("card", "")
    if not (card.isascii() and card.isdecimal() and len(card) < 18):
        raise Http404
    mask_person(product, by=request.standing, card=int(card), edit=edit)


def _page(product: Product, by: Standing, form: NameForm, told: list[str]) -> dict:
    held = list(product.persons.visible_to(by))
    tips = list(product.sources.visible_to(by).select_related("tip"))
    open_page([source.tip for source in tips], by=by, kind="tip")
    cards = Involved.objects.visible_to(by).filter(tip__in=[source.tip_id for source in tips])
    numbers = {source.tip_id: source.tip.number for source in tips}
    offered = [
        {"card": card, "tip": numbers[card.tip_id]}
        for card in described(cards).filter(kind=InvolvedKind.PERSON)
        if card.named or card.reachable
    ]
    return around(product, "people", by=by) | {"held": held, "offered": offered, "form": form, "told": told}
