"""What this floor asks of the portal as it runs: about people, their posts and what they can in fact read."""

from collections.abc import Iterator

from django.db.models import Count
from django.utils import timezone

from partners.directory.models import Agency
from partners.people.models import Circle, User
from partners.people.standings import standing_of, with_facts
from privacy.access.acting import acting
from privacy.access.duties import Entitlement
from privacy.access.grants import NamedGrant, grant_kinds
from privacy.access.standing import Standing, courier
from privacy.effective.checks import Check, Found, declare
from privacy.effective.comparing import differences

SHOWN = 3
LAPSED = {
    Entitlement.TRAINED: "Privacy training has ended",
    Entitlement.AGREED: "The agency's agreement has ended",
    Entitlement.ACKNOWLEDGED: "The policy in force is not accepted",
}


def everybody() -> Iterator[Standing]:
    """Return the standing of everybody who may act today."""
    for person in with_facts(User.objects.order_by("name", "pk")):
        standing = standing_of(person)
        if standing is not None:
            yield standing


def beyond_or_short() -> Iterator[Found]:
    """Find people who read more or less than the rules open to them."""
    for each in differences(everybody()):
        more = len(each.people) - SHOWN
        about = ", ".join(each.people[:SHOWN]) + (f" and {more} more" if more > 0 else "")
        if each.beyond:
            yield Found(about, f"Can read {each.beyond:,} records that no rule opens to them.")
        if each.short:
            yield Found(f"{about} (short)", f"Can't read {each.short:,} records that the rules open.", False)


def lapsed() -> Iterator[Found]:
    """Find people who hold a post and no longer what reading asks for."""
    for standing in everybody():
        missing = [words for entitlement, words in LAPSED.items() if not standing.has(entitlement)]
        if standing.roles and missing:
            yield Found(f"{standing.name}, {standing.agency_name}", "; ".join(missing) + ".", False)


def orphaned() -> Iterator[Found]:
    """Find accounts without an agency that is active, and grants that serve nobody."""
    homeless = User.objects.filter(is_active=True).exclude(agency__active=True)
    for person in homeless:
        yield Found(person.name, "The account is active, and no active agency sponsors it.", False)
    for grants in grant_kinds():
        for group, count in _running(grants):
            if not _members(group):
                yield Found(
                    f"circle {group}", f"{count:,} records are shared with a circle of nobody.", False
                )


def _running(grants: type[NamedGrant]) -> list[tuple[int, int]]:
    """Return the circles that records of one kind are shared with today, and how many records each."""
    with acting(courier()):
        today = grants._base_manager.filter(until__gte=timezone.localdate())
        return list(today.values("group_id").annotate(records=Count("pk")).values_list("group_id", "records"))


def _members(group: int) -> bool:
    active = User.objects.filter(is_active=True, agency__active=True)
    agencies = Agency.objects.filter(circle_id=group)
    circles = Circle.objects.filter(group_id=group)
    return active.filter(agency__in=agencies).exists() or active.filter(circles__in=circles).exists()


declare(
    Check(
        "E-04",
        "People read what the rules open, no more and no less.",
        "28 CFR 23.20(e), (f)",
        beyond_or_short,
    ),
    Check(
        "E-05", "Who holds a post is trained, agreed and has accepted the policy.", "28 CFR 23.20(g)", lapsed
    ),
    Check("E-06", "Accounts and shared records have somebody behind them.", "CJIS AC-2", orphaned),
)
