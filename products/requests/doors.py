"""What the addresses of requests answer."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.forms import Form
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page, open_record

from .choices import OPEN
from .forms import AnswerForm, AskForm, ReasonForm, UsefulForm
from .models import InformationRequest
from .services import answer, ask, let_out, rate, refuse, send_back, take
from .showing import page_of, state_of

READERS = (Duty.REPORT, Duty.AUTHOR, Duty.APPROVE, Duty.REVIEW_PRIVACY)
AT_MOST = 100


@require_GET
@requires(*READERS)
def requests(request):
    """List the requests this reader may see, the open ones first by when they are needed."""
    by = request.standing
    rows = InformationRequest.objects.visible_to(by).select_related("agency", "assigned_to")
    newest = list(rows.order_by("-asked_at", "-id")[:AT_MOST])
    shown = sorted(newest, key=lambda row: (row.status not in OPEN, row.needed_on))
    open_page(shown, by=by, kind="informationrequest")
    lines = [{"row": row, "state": state_of(row, by)} for row in shown]
    return render(request, "products/requests/list.html", {"lines": lines, "may_ask": by.may(Duty.REPORT)})


@require_http_methods(["GET", "POST"])
@requires(Duty.REPORT)
def new(request):
    """Ask the center something."""
    form = AskForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            return redirect("request", ask(by=request.standing, **form.cleaned_data).number)
        except ValidationError as refused:
            _tell(form, refused)
    crumbs = [{"label": "Requests", "href": "/requests/"}, {"label": "New request"}]
    page = {"form": form, "crumbs": crumbs}
    return render(request, "products/requests/new.html", page, status=422 if form.is_bound else 200)


@require_GET
@requires(*READERS)
def one(request, number):
    """Show one request."""
    rows = InformationRequest.objects.select_related("agency", "asked_by", "assigned_to")
    row = open_record(rows, by=request.standing, number=number)
    return render(request, "products/requests/request.html", page_of(row, by=request.standing))


@require_POST
@requires(Duty.AUTHOR)
def taken(request, number):
    """Take a request."""
    return _act(request, number, "take", Form(request.POST), lambda row, by: take(row, by=by))


@require_POST
@requires(Duty.AUTHOR)
def answered(request, number):
    """Write the answer."""
    form = AnswerForm(request.POST)
    return _act(request, number, "answer", form, lambda row, by: answer(row, by=by, **form.cleaned_data))


@require_POST
@requires(Duty.APPROVE)
def released(request, number):
    """Let the answer out."""
    return _act(request, number, "release", Form(request.POST), lambda row, by: let_out(row, by=by))


@require_POST
@requires(Duty.APPROVE)
def returned(request, number):
    """Return the answer."""
    form = ReasonForm(request.POST, prefix="return")
    return _act(request, number, "return", form, lambda row, by: send_back(row, by=by, **form.cleaned_data))


@require_POST
@requires(Duty.APPROVE)
def refused(request, number):
    """Refuse the request."""
    form = ReasonForm(request.POST)
    return _act(request, number, "refuse", form, lambda row, by: refuse(row, by=by, **form.cleaned_data))


@require_POST
@requires(Duty.REPORT)
def closed(request, number):
    """Say whether the answer helped."""
    form = UsefulForm(request.POST)

    def act(row, by):
        said = form.cleaned_data
        return rate(row, by=by, useful=said["useful"] == "yes", words=said["words"])

    return _act(request, number, "close", form, act)


def _act(request, number: str, verb: str, form: Form, act: Callable):
    """Do an act if its form is complete; otherwise show the page again with what was typed and why not."""
    rows = InformationRequest.objects.visible_to(request.standing)
    row = fetch(rows.select_related("agency", "asked_by", "assigned_to"), number=number)
    if form.is_valid():
        try:
            act(row, request.standing)
            return redirect("request", number)
        except ValidationError as wrong:
            _tell(form, wrong)
    page = page_of(row, by=request.standing, bound={verb: form}) | {"wrong": form}
    return render(request, "products/requests/request.html", page, status=422)


def _tell(form: Form, wrong: ValidationError) -> None:
    said = wrong.message_dict if hasattr(wrong, "error_dict") else {None: wrong.messages}
    for name, sentences in said.items():
        form.add_error(name if name in form.fields else None, sentences)
