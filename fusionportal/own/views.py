"""One's own account page and its few changes."""

from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from partners.people.services import accept_policy, choose_theme
from privacy.doors import signed_in
from privacy.retention.clocks import in_force
from privacy.retention.models import RetentionRow

THEMES = ("auto", "light", "dark")
YEAR = 365 * 24 * 3600


@require_GET
@signed_in
def account(request):
    """Show who you are here: agency, roles, training, and the policy you accepted."""
    person = request.user
    facts = {
        "posts": person.posts.all(),
        "training": person.training.all(),
        "agreements": person.agency.agreements.all(),
        "accepted": person.acknowledgements.order_by("-policy_number").first(),
        "policy": in_force(),
    }
    return render(request, "own/account.html", facts)


@require_GET
@signed_in
def policy(request):
    """Show the policy in force, for reading and for accepting."""
    version = in_force()
    rows = RetentionRow.objects.filter(policy=version)
    accepted = request.user.acknowledgements.filter(policy_number=version.number).exists()
    return render(request, "own/policy.html", {"policy": version, "rows": rows, "accepted": accepted})


@require_POST
@signed_in
def accept(request):
    """Accept the policy version that was shown."""
    accept_policy(by=request.standing, number=in_force().number)
    return redirect(_back(request))


@require_POST
@signed_in
def theme(request):
    """Choose light or dark pages; kept in a cookie and with the account."""
    chosen = request.POST.get("theme")
    chosen = chosen if chosen in THEMES else "light"
    choose_theme(by=request.standing, theme=chosen)
    return _remembering(request, "theme", chosen)


@require_POST
@signed_in
def keys(request):
    """Turn single-key shortcuts on or off in this browser; they are off until somebody wants them."""
    return _remembering(request, "keys", "on" if request.POST.get("keys") == "on" else "off")


def _remembering(request, name: str, value: str):
    answer = redirect(_back(request))
    answer.set_cookie(name, value, max_age=YEAR, samesite="Strict", httponly=True, secure=request.is_secure())
    return answer


def _back(request) -> str:
    wanted = request.POST.get("next") or "/me/"
    # A bare word leads nowhere else either, but would be taken for the name of a page.
    safe = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, {request.get_host()})
    return wanted if safe else "/me/"
