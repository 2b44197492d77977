"""Release, delivery, recall and what readers said: pages of the center."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_record
from products.dissemination import services
from products.dissemination.audience import audience_of
from products.dissemination.forms import RecallForm, ReleaseForm
from products.dissemination.models import Release
from products.dissemination.progress import (
    counts_of,
    job_of,
    ledger,
    names_shown,
    outcome_of,
    releases_for,
    running,
    usefulness,
)
from products.dissemination.reading import USES
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.models import Product
from products.review.afterwards import due_at, given

EVERY = 5


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.RELEASE)
def release(request, number):
    """Show who would get an approved product now, and send it."""
    by = request.standing
    form = ReleaseForm(request.POST if request.method == "POST" else None)
    product = _product(request, number)
    if request.method == "POST" and form.is_valid():
        services.release(product, by=by, send_at=form.cleaned_data["send_at"])
        return redirect("delivery", number=number)
    services.check_releasable(product, by)
    if (
        product.releases.visible_to(by)
        .filter(stopped_at=None, version__number=product.approved_version)
        .exists()
    ):
        return redirect("delivery", number=number)
    version = product.versions.visible_to(by).get(number=product.approved_version)
    audience = audience_of(product, from_data(version.content))
    context = {"product": product, "form": form, "audience": audience, "drawn": _summary(audience)}
    context |= {"crumbs": _crumbs(product, _("Release"))}
    status = 422 if form.is_bound else 200
    return render(request, "products/dissemination/release.html", context, status=status)


@never_cache
@require_GET
@requires(Duty.AUTHOR, Duty.APPROVE, Duty.RELEASE)
def delivery(request, number):
    """Show how far the latest release has come, and every copy."""
    by = request.standing
    product = _product(request, number)
    sending = (
        product.releases.visible_to(by).select_related("authorized_by", "product").order_by("-at").first()
    )
    counts = counts_of(sending, by) if sending else {}
    goes_on = bool(sending) and running(sending, counts)
    context = {
        "product": product,
        "sending": sending,
        "counts": counts,
        "job": job_of(sending, counts) if sending else None,
        "outcome": outcome_of(counts) if sending and sending.listed_at else [],
        "running": goes_on,
        "still": "still" in request.GET,
        "copies": ledger(product, by),
        "privacy_due": _privacy_due(product, by),
        "chip": Status(product.status).chip,
        "names": names_shown(product, by),
        "may_stop": bool(sending) and by.may(Duty.RELEASE) and _stoppable(sending, counts),
        "may_recall": by.may(Duty.RELEASE) and product.status == Status.RELEASED,
        "may_release": by.may(Duty.RELEASE) and _releasable(product, sending, by),
        "crumbs": _crumbs(product, _("Delivery")),
    }
    answer = render(request, "products/dissemination/delivery.html", context)
    if goes_on and not context["still"]:
        answer["Refresh"] = str(EVERY)
    return answer


@require_POST
@requires(Duty.RELEASE)
def stop(request, number):
    """Stop what has not left yet."""
    by = request.standing
    product = fetch(Product.objects.visible_to(by), number=number)
    sending = fetch(product.releases.visible_to(by).order_by("-at"))
    services.stop(sending, by=by)
    messages.success(request, _("Stopped. What had left already stays out until you recall it."))
    return redirect("delivery", number=number)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.RELEASE)
def recall(request, number):
    """Ask for the reason, and take a released product back."""
    form = RecallForm(request.POST if request.method == "POST" else None)
    product = _product(request, number)
    services.check_recallable(product, request.standing)
    if request.method == "POST" and form.is_valid():
        services.recall(product, by=request.standing, reason=form.cleaned_data["reason"])
        messages.success(request, _("Recalled. Everybody who got it is being told."))
        return redirect("delivery", number=number)
    told = product.copies.visible_to(request.standing).exclude(sent_at=None, opened_at=None).count()
    context = {"product": product, "form": form, "told": told, "crumbs": _crumbs(product, _("Recall"))}
    status = 422 if form.is_bound else 200
    return render(request, "products/dissemination/recall.html", context, status=status)


@never_cache
@require_GET
@requires(Duty.AUTHOR, Duty.APPROVE, Duty.RELEASE)
def feedback(request, number):
    """Show what readers made of a product."""
    product = _product(request, number)
    said = usefulness(product, request.standing)
    uses = [{"words": words, "count": said["uses"].get(code, 0)} for code, words in USES.items()]
    context = {"product": product, "said": said, "uses": uses, "crumbs": _crumbs(product, _("Feedback"))}
    return render(request, "products/dissemination/feedback.html", context)


@never_cache
@require_GET
@requires(Duty.AUTHOR, Duty.APPROVE, Duty.RELEASE)
def jobs(request):
    """List releases under way and the latest that are out."""
    return render(request, "products/dissemination/jobs.html", {"releases": releases_for(request.standing)})


@require_GET
@requires(Duty.AUTHOR, Duty.APPROVE, Duty.RELEASE)
def job(request, reference):
    """Go to the delivery of one release."""
    rows = Release.objects.visible_to(request.standing).select_related("product")
    return redirect("delivery", number=fetch(rows, reference=reference).product.number)


def _product(request, number):
    return open_record(Product.objects.select_related("author"), by=request.standing, number=number)


def _privacy_due(product, by):
    """Return by when the privacy review that follows an urgent release is owed, while it is."""
    version = product.versions.visible_to(by).filter(number=product.approved_version).first()
    return due_at(product) if version and not given(version, by=by) else None


def _stoppable(sending, counts) -> bool:
    if sending.product.status in {Status.RECALLED, Status.SUPERSEDED}:
        return False
    return sending.stopped_at is None and (sending.listed_at is None or counts["waiting"] > 0)


def _releasable(product, sending, by) -> bool:
    again = sending is None or sending.stopped_at or sending.version.number != product.approved_version
    open_to = product.status in {Status.APPROVED, Status.RELEASED} and product.author_id != by.user_id
    return bool(again and open_to)


def _summary(audience) -> dict:
    groups = [{"words": g.sentence, "count": g.people, "rule": g.rule} for g in audience.included]
    left_out = [{"words": out.reason, "count": out.people} for out in audience.left_out]
    return {"total": audience.people, "groups": groups, "left_out": left_out}


def _crumbs(product, words):
    here = {"label": product.number, "href": f"/products/{product.number}/"}
    return [{"label": _("Products"), "href": "/products/"}, here, {"label": words}]
