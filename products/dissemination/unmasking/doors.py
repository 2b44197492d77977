"""The pages of names: a reader asks, a supervisor or the privacy officer decides."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.markings.building import parse
from privacy.purposes import PurposeForm
from privacy.reading import open_page, open_record
from privacy.rules.masking import why_not_decide
from products.dissemination.shown import for_reader
from products.documents.masking import persons_in, read_as
from products.documents.plain import from_data

from .models import Unmasking
from .services import ask_for_name, asked_by, decide_on_name

AT_ONCE = 50


class AskForm(PurposeForm):
    """Which person a reader needs named, for whom, and why."""

    number = forms.TypedChoiceField(label=_("Whom do you need named?"), coerce=int)
    whole_agency = forms.BooleanField(label=_("For everyone at my agency who reads this"), required=False)

    field_order = ["number", "purpose", "reason", "whole_agency"]

    def __init__(self, *args, numbers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["number"].choices = [(number, f"USPER {number}") for number in numbers]


class DecideForm(forms.Form):
    """Whether a name is opened, until when, and why."""

    why = forms.CharField(label=_("Why, or why not"), max_length=300)
    ends_on = forms.DateField(
        label=_("Last day, if you open it"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.READ_PRODUCTS)
def names(request, number):
    """Show the people a product masks, and take a reader's request for one of them."""
    by = request.standing
    rendition = open_record(for_reader(by), by=by, number=number)
    numbers = persons_in(from_data(rendition.content))
    form = AskForm(request.POST or None, numbers=numbers)
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("number", "whole_agency")}
        try:
            ask_for_name(rendition, by=by, purpose=form.stated, authority=form.authority, **said)
        except ValidationError as refused:
            form.add_error(None, refused.messages)
        else:
            messages.success(request, _("Your request waits for a decision by somebody else."))
            return redirect("library_names", number)
    asked = asked_by(rendition, by=by)
    page = {
        "rendition": rendition,
        "marking": parse(rendition.banner).strip,
        "people": [{"words": read_as(each), "asked": asked.get(each)} for each in numbers],
        "form": form,
        "crumbs": [
            {"label": "Library", "href": "/library/"},
            {"label": number, "href": f"/library/{number}/"},
            {"label": _("Names")},
        ],
    }
    status = 422 if form.is_bound else 200
    return render(request, "products/dissemination/names.html", page, status=status)


@require_GET
@requires(Duty.APPROVE, Duty.REVIEW_PRIVACY)
@transaction.atomic
def waiting(request):
    """List the names that readers have asked for, the longest first."""
    by = request.standing
    rows = Unmasking.objects.visible_to(by).filter(granted=None).order_by("asked_at")
    rows = list(rows.select_related("product", "person", "requested_by", "agency")[:AT_ONCE])
    open_page([row.product for row in rows], by=by, kind="product")
    return render(request, "products/dissemination/names_waiting.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
@requires(Duty.APPROVE, Duty.REVIEW_PRIVACY)
@transaction.atomic
def decide(request, reference):
    """Show one request and take the decision of somebody who neither asked nor wrote the product."""
    by = request.standing
    rows = Unmasking.objects.visible_to(by).select_related("product", "person", "requested_by", "agency")
    row = fetch(rows, reference=reference)
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            decide_on_name(row, by=by, grant="grant" in request.POST, **form.cleaned_data)
        except ValidationError as refused:
            for name, sentences in refused.message_dict.items():
                form.add_error(name, sentences)
        else:
            messages.success(request, _("Your decision is kept."))
            return redirect("names_waiting")
    open_page([row.product], by=by, kind="product")
    page = {"row": row, "form": form, "barred": why_not_decide(row, by)}
    return render(request, "products/dissemination/name.html", page, status=422 if form.is_bound else 200)
