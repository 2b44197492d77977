"""What waits for a decision, and the page on which one exact version is decided."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from products.desk.approval import facing
from products.desk.forms.deciding import DecisionForm
from products.desk.waiting import waiting_for
from products.documents.plain import from_data
from products.review.chain import newest, open_steps
from products.review.models import Version
from products.review.services import review

from .versions import opened, version_of

DECIDERS = (Duty.APPROVE, Duty.REVIEW_PRIVACY, Duty.APPROVE_REFERRAL, Duty.AUTHOR)


@require_GET
@requires(*DECIDERS)
def approvals(request):
    """Show what this person may decide, due first."""
    mine, others = waiting_for(request.standing)
    open_page([], by=request.standing, kind="approval")
    names = any(request.standing.may(duty) for duty in (Duty.APPROVE, Duty.REVIEW_PRIVACY))
    return render(request, "products/desk/approvals.html", {"mine": mine, "others": others, "names": names})


@require_GET
@requires(*DECIDERS)
def latest(request, number):
    """Lead to the version that is up for decision."""
    version = newest(opened(request, number), by=request.standing)
    if version is None:
        raise Http404
    return redirect("approval", number, version.number)


@require_http_methods(["GET", "POST"])
@requires(*DECIDERS)
def approval(request, number, version):
    """Show what changed, who will get it and the checks, and take the decision."""
    by, product = request.standing, opened(request, number)
    found = version_of(product, version, by=by)
    found.product = product
    given = list(found.reviews.visible_to(by).select_related("by"))
    steps = open_steps(found, given, by=by)
    form = DecisionForm(
        from_data(found.content), found.checksum, steps, request.POST if request.method == "POST" else None
    )
    if request.method == "POST":
        if form.is_valid():
            try:
                review(found, by=by, **form.said())
                return redirect("product", number)
            except ValidationError as refused:
                form.tell(refused)
        elif not steps:
            _refuse(found, request)
    shared = facing(found, given, steps, by=by)
    status = 422 if form.is_bound else 200
    return render(request, "products/desk/approval.html", shared | {"form": form}, status=status)


def _refuse(version: Version, request) -> None:
    """Let the act say why nothing is open to this person; a hidden button is no answer."""
    step = request.POST.get("step") or version.required[0]
    review(version, by=request.standing, step=step, verdict="approved", seen=version.checksum)
