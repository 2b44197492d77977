"""Signing in by role, in the demonstration only."""

from django.contrib.auth import login
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from partners.people.models import User
from privacy.doors import anyone

WHY = "Exists only where DEMO is set, among invented people"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_GET
@anyone(WHY)
def accounts(request):
    """List the demonstration's people with what each can do."""
    people = User.objects.filter(is_active=True).select_related("agency").prefetch_related("posts")
    return render(request, "demo/accounts.html", {"people": people})


@require_POST
@anyone(WHY)
def sign_in_as(request):
    """Sign in as one of the demonstration's people."""
    person = get_object_or_404(User, email=request.POST.get("email", ""), is_active=True)
    login(request, person, backend=BACKEND)
    return redirect("/")
