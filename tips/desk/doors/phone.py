"""Taking a report from somebody who called, came by or wrote."""

from django.core import signing
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.intake.calls import take_call
from tips.intake.choices import Source
from tips.intake.codes import grouped, new_code
from tips.intake.drafts.files import NOT_KEPT
from tips.intake.filing import FileNotKept, FileRefused, KeptFile, take_file
from tips.intake.forms.people import PeopleForm
from tips.intake.forms.phone import CAME_BY, PhoneForms
from tips.intake.services import Report
from tips.intake.storing import destroy
from tips.intake.telling import involved_of, when_of
from tips.linking.duplicates.resembling import resembling

SALT = "phone form"
A_SHIFT = 12 * 3600


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Duty.TRIAGE)
def phone_form(request):
    """Show the one long page, add a card to it, or take the report in."""
    if request.method != "POST":
        return _draw(request, PhoneForms(), PeopleForm(), code=new_code())
    code = _code(request)
    if "add" in request.POST or "remove" in request.POST:
        return _draw(request, PhoneForms.resumed(request.POST), _changed_cards(request), code=code)
    forms, cards = PhoneForms(request.POST, request.FILES), PeopleForm(request.POST)
    kept = _take_files(forms)
    if forms.errors or cards.errors:
        for file in kept:
            destroy(file.path)
        return _draw(request, forms, cards, code=code, status=422)
    alike = (
        []
        if "alike_seen" in request.POST
        else resembling(forms.what.cleaned_data["story"], by=request.standing)
    )
    if alike:
        for file in kept:
            destroy(file.path)
        return _draw(request, forms, cards, code=code, alike=alike)
    said = forms.call.cleaned_data
    note = ": ".join(part for part in (str(dict(CAME_BY)[said["came_by"]]), said["call_note"]) if part)
    report = _report(forms, cards)
    tip = take_call(report, by=request.standing, code=code, note=note, files=kept)
    context = {"tip": tip, "code": grouped(code), "groups": grouped(code).split("-")}
    return render(request, "tips/intake/phone_taken.html", context)


def _report(forms: PhoneForms, cards: PeopleForm) -> Report:
    what, where = forms.what.cleaned_data, forms.where.cleaned_data
    facts = {
        "danger": forms.call.cleaned_data["danger"] == "yes",
        "place": where["place"],
        "county": where["county"],
        **({"ongoing": what["ongoing"]} if what["ongoing"] else {}),
        **when_of(where["happened_on"], where["about"], where["when_words"]),
    }
    identity = dict(forms.about.cleaned_data)
    return Report(what["story"], Source.PHONE, facts, tuple(involved_of(cards)), identity)


def _take_files(forms: PhoneForms) -> list[KeptFile]:
    if forms.errors:
        return []
    kept = []
    for upload in forms.what.cleaned_data["files"]:
        try:
            kept.append(take_file(upload, clean=forms.what.cleaned_data["clean"]))
        except FileRefused as refusal:
            forms.what.add_error("files", f"{upload.name}: {refusal.sentence(_)}")
        except FileNotKept:
            forms.what.add_error("files", f"{upload.name}: {_(NOT_KEPT)}")
    return kept


def _draw(request, forms: PhoneForms, cards: PeopleForm, *, code: str, status=200, alike=()):
    context = {
        "form": forms,
        "cards": cards,
        "alike": alike,
        "once": signing.dumps(code, salt=SALT),
        "crumbs": [{"label": _("Tips"), "href": "/tips/"}, {"label": _("Phone, walk-in or mail")}],
    }
    return render(request, "tips/intake/phone.html", context, status=status)


def _changed_cards(request) -> PeopleForm:
    add, remove = request.POST.get("add", ""), request.POST.get("remove", "")
    return PeopleForm.resumed(PeopleForm(request.POST, add=add, remove=remove).typed())


def _code(request) -> str:
    """Return the code this page was opened with, so that a second press is not a second report."""
    try:
        return signing.loads(request.POST.get("once", ""), salt=SALT, max_age=A_SHIFT)
    except signing.BadSignature:
        return new_code()
