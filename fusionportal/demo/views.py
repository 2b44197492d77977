"""Signing in by role, in the demonstration only."""

from itertools import groupby

from django.contrib.auth import login
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from fusionportal.demo.cast import PEOPLE
from partners.people.choices import Role
from partners.people.models import User
from privacy.doors import anyone

WHY = "Exists only where DEMO is set, among invented people"
BACKEND = "fusionportal.own.backend.PortalBackend"
SHOWS = {person.email: person.shows for person in PEOPLE}
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
    """List one person a role first, then everybody, with what each is there to show."""
    people = User.objects.filter(is_active=True).select_related("agency").prefetch_related("posts")
    rows = [_row(person) for person in people.order_by("-agency__is_host", "agency__name", "pk")]
    first = [row for role in Role if (row := _first(role, people))]
    by_agency = [
        {"name": name, "people": list(group)} for name, group in groupby(rows, lambda r: r["agency"])
    ]
    return render(request, "demo/accounts.html", {"first": first, "agencies": by_agency})


def _first(role: Role, people) -> dict | None:
    person = people.filter(posts__role=role).order_by("pk").first()
    return {**_row(person), "role": role.label, "can": CAN[role]} if person else None


def _row(person: User) -> dict:
    return {
        "name": person.name,
        "email": person.email,
        "agency": person.agency.name,
        "title": person.title,
        "roles": sorted(post.get_role_display() for post in person.posts.all()),
        "shows": SHOWS.get(person.email, ""),
    }


@require_POST
@anyone(WHY)
def sign_in_as(request):
    """Sign in as one of the demonstration's people."""
    person = get_object_or_404(User, email=request.POST.get("email", ""), is_active=True)
    login(request, person, backend=BACKEND)
    return redirect("/")
