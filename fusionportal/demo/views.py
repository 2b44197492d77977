"""Signing in by role, in the demonstration only."""

from django.contrib.auth import login
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from partners.directory.models import Agency
from partners.people.choices import Role
from partners.people.models import User
from privacy.doors import anyone

WHY = "Exists only where DEMO is set, among invented people"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CAN = {
    Role.OFFICER: "sends reports, follows their own agency's, reads products",
    Role.READER: "reads products and answers two questions on each",
    Role.AGENCY_ADMIN: "looks after their agency's people",
    Role.INTAKE: "works the queue: reads, asks, calls, matches behaviors",
    Role.ANALYST: "determines nexus, links tips, writes products",
    Role.SENIOR: "fuses tips into products, shares records by name",
    Role.SUPERVISOR: "approves referrals and products, never their own",
    Role.PRIVACY: "reviews products, reads the trail, owns the clocks",
    Role.LIAISON: "receives referrals to their own field office",
    Role.AUDITOR: "reads the trail, no case content",
    Role.SYSADMIN: "runs the portal, no case content",
}


@require_GET
@anyone(WHY)
def accounts(request):
    """List the demonstration's people with what each can do."""
    people = User.objects.filter(is_active=True).prefetch_related("posts").order_by("name")
    agencies = Agency.objects.order_by("-is_host", "name").prefetch_related(
        Prefetch("people", queryset=people)
    )
    rows = [
        {
            "name": agency.name,
            "discipline": agency.get_discipline_display(),
            "people": [_row(person) for person in agency.people.all()],
        }
        for agency in agencies
    ]
    return render(request, "demo/accounts.html", {"agencies": [row for row in rows if row["people"]]})


def _row(person: User) -> dict:
    posts = sorted(person.posts.all(), key=lambda post: post.role)
    return {
        "name": person.name,
        "email": person.email,
        "roles": [post.get_role_display() for post in posts],
        "can": "; ".join(CAN[Role(post.role)] for post in posts),
    }


@require_POST
@anyone(WHY)
def sign_in_as(request):
    """Sign in as one of the demonstration's people."""
    person = get_object_or_404(User, email=request.POST.get("email", ""), is_active=True)
    login(request, person, backend=BACKEND)
    return redirect("/")
