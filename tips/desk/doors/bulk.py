"""One act on many tips: the page that says exactly what will change, and the act."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from tips.desk.bulk import ACTIONS, AT_MOST, plan, run
from tips.desk.colleagues import charged_with
from tips.desk.forms import FORMS
from tips.intake.models import Tip


@require_POST
@requires(Duty.TRIAGE, Duty.VET)
def bulk(request):
    """Ask once more with exact numbers, then do it."""
    action, back = request.POST.get("action", ""), _back(request)
    ticked = list(dict.fromkeys(request.POST.getlist("tick")))[: AT_MOST + 1]
    if action not in ACTIONS or not ticked or len(ticked) > AT_MOST:
        messages.warning(request, _missing(ticked))
        return redirect(back)
    rows = Tip.objects.visible_to(request.standing).select_related("claimed_by").filter(number__in=ticked)
    tips = open_page(list(rows.order_by("due_at", "id")), by=request.standing, kind="tip")
    form = _form(request, action)
    if "confirm" in request.POST and form.is_valid():
        done = run(action, tips, form.cleaned_data, by=request.standing)
        _tell(request, action, done)
        return redirect(back)
    found = plan(action, tips, form.cleaned_data if form.is_bound and form.is_valid() else {})
    page = {
        "form": form,
        "plan": found,
        "action": action,
        "verb": _verb(action, len(found.changed)),
        "back": back,
    }
    gone = len(ticked) - len(tips)
    return render(request, "tips/desk/bulk.html", page | {"gone": gone}, status=422 if form.is_bound else 200)


def _form(request, action: str):
    people = {"people": charged_with(Duty.TRIAGE)} if action == "assign" else {}
    return FORMS[action](request.POST if "confirm" in request.POST else None, **people)


def _verb(action: str, number: int) -> str:
    return f"{ACTIONS[action].verb} {number} {'tip' if number == 1 else 'tips'}"


def _tell(request, action: str, done) -> None:
    number = len(done.changed)
    left = f" {len(done.left)} left as they were: {done.left[0][1]}" if done.left else ""
    words = {"assign": "assigned", "raise": "raised", "close": "closed"}[action]
    messages.success(request, f"{number} {'tip' if number == 1 else 'tips'} {words}.{left}")


def _missing(ticked: list[str]) -> str:
    if len(ticked) > AT_MOST:
        return f"Tick at most {AT_MOST} tips at a time."
    return "Choose what to do with them." if ticked else "Nothing selected. Tick the tips first."


def _back(request) -> str:
    back = request.POST.get("back", "")
    return back if back.startswith("/tips/") and url_has_allowed_host_and_scheme(back, None) else "/tips/"
