"""What speaks of protected conduct, for the privacy officer to weigh and clear with a reason."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from tips.desk.workspace.record import marking, open_tip
from tips.screening.holding import clear, passages, waiting
from tips.screening.models import ConductHold
from tips.screening.protected import Flag
from tips.screening.protected_words import Protected
from tips.vetting.forms import LongText

from .acts import blame

AT_ONCE = 100
AROUND = 90
CRUMB = {"label": "Protected conduct", "href": "/oversight/protected/"}


class ClearForm(forms.Form):
    """Why a report may go on although it speaks of protected conduct."""

    reason = LongText(label=gettext_lazy("What it rests on besides"), rows=4)
    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)


@require_GET
@requires(Duty.REVIEW_PRIVACY)
@transaction.atomic
def holds(request):
    """List what waits, the longest first; nothing is scored and nobody is ranked."""
    rows = list(waiting(request.standing)[:AT_ONCE])
    open_page([hold.tip for hold in rows], by=request.standing, kind="tip")
    lines = [{"hold": hold, "kinds": [Protected(kind).name.title() for kind in hold.kinds]} for hold in rows]
    return render(request, "tips/desk/protected.html", {"lines": lines})


@require_http_methods(["GET", "POST"])
@requires(Duty.REVIEW_PRIVACY)
def hold(request, number):
    """Show the passages of one report beside the decision, and clear them with a reason."""
    tip = open_tip(number, by=request.standing, verb="weigh protected conduct")
    found = fetch(ConductHold.objects.visible_to(request.standing), tip=tip)
    form = ClearForm(request.POST if request.method == "POST" else None, initial={"digest": found.digest})
    if request.method == "POST" and form.is_valid():
        try:
            clear(found, by=request.standing, **form.cleaned_data)
        except ValidationError as refused:
            blame(form, refused)
        else:
            messages.success(request, _("%(number)s was cleared.") % {"number": number})
            return redirect("protected")
    words, flags = passages(tip)
    page = {
        "tip": tip, "hold": found, "form": form, "marking": marking(tip),
        "passages": [_passage(words, flag) for flag in flags], "crumbs": [CRUMB, {"label": number}],
    }  # fmt: skip
    return render(request, "tips/desk/weigh.html", page, status=422 if form.is_bound else 200)


def _passage(words: str, flag: Flag) -> dict:
    before, after = words[max(0, flag.start - AROUND) : flag.start], words[flag.end : flag.end + AROUND]
    return {"before": before, "words": flag.words, "after": after, "why": Protected(flag.why).label}
