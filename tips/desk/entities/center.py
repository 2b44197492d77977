"""What the center decides about entities: from when one is too common, and who is at work on the same."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.lifecycle import StepNotOpen
from tips.desk.doors.acts import blame
from tips.desk.doors.queue import READERS
from tips.desk.workspace.families import WORDS, family
from tips.linking.entities.deconflicting.settling import crossings, settle, whom_to_ask
from tips.linking.entities.frequent import frequent
from tips.linking.entities.models import CommonLimit
from tips.linking.entities.references import reference_of
from tips.linking.entities.services import set_limit
from tips.linking.entities.thresholds import limits

from .forms import LimitForm, SettleForm
from .showing import WAY

EVERY_OTHER = "Every other kind"


@require_http_methods(["GET", "POST"])
@requires(*READERS, Duty.ADMINISTER)
def frequent_values(request):
    """List the values most tips hold, and set from when one is too common."""
    by, status = request.standing, 200
    form = LimitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            set_limit(by=by, **form.cleaned_data)
            messages.success(request, "Set. It holds from now on.")
            return redirect("entities-frequent")
        except ValidationError as refused:
            blame(form, refused)
    if form.is_bound:
        status = 422
    page = {
        "form": form,
        "sets": by.may(Duty.ADMINISTER),
        "reads": any(by.may(duty) for duty in READERS),
        "figures": [(WORDS.get(kind, kind) or EVERY_OTHER, most) for kind, most in sorted(limits().items())],
        "past": CommonLimit.objects.select_related("by")[:20],
        "rows": [_row(one, out) for one, out in frequent(by=by)],
        "crumbs": [*WAY, {"label": "Too common"}],
    }
    return render(request, "tips/entities/frequent.html", page, status=status)


def _row(one, out: bool) -> dict:
    return {
        "one": one, "out": out, "words": WORDS.get(one.kind, one.kind), "family": family(one.kind),
        "reference": reference_of(one.kind, one.value),
    }  # fmt: skip


@require_GET
@requires(Duty.APPROVE)
def watch_desk(request):
    """Tell the watch desk who came to one selector without seeing each other's records."""
    return _desk(request)


@require_POST
@requires(Duty.APPROVE)
def settle_one(request, reference):
    """Say what was done about one of them."""
    form, status = SettleForm(request.POST), 422
    if form.is_valid():
        try:
            settle(reference, by=request.standing, **form.cleaned_data)
            messages.success(request, "Settled.")
            return redirect("crossings")
        except ValidationError as refused:
            blame(form, refused)
        except StepNotOpen as moved:
            form.add_error(None, str(moved))
            status = 409
    return _desk(request, failed=form, about=reference, status=status)


def _desk(request, *, failed=None, about=None, status: int = 200):
    rows = crossings(by=request.standing)
    page = {"failed": failed, "about": about, "crumbs": [*WAY, {"label": "Watch desk"}]}
    page["rows"] = [{"one": row, "words": WORDS.get(row.kind, row.kind)} for row in rows]
    return render(request, "tips/entities/crossings.html", page, status=status)


@require_GET
@requires(Duty.TRIAGE, Duty.VET)
def ask_whom(request):
    """Name whom to ask, where the center's policy lets people know."""
    rows = [row | {"words": WORDS.get(row["kind"], row["kind"])} for row in whom_to_ask(by=request.standing)]
    page = {"rows": rows, "crumbs": [*WAY, {"label": "Whom to ask"}]}
    return render(request, "tips/entities/whom_to_ask.html", page)
