"""Making a standing from what a person holds today."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from partners.agreements.models import Agreement, AgreementKind
from partners.directory.choices import Discipline
from partners.directory.models import Agency, County
from privacy.access.duties import Entitlement
from privacy.access.standing import Standing
from privacy.retention.models import PolicyVersion

from .choices import Course
from .models import Acknowledgement, Circle, Credential, Post, Training, User
from .prepared import prepared
from .roles import duties_of

STATEWIDE = "statewide"


def with_facts(people: QuerySet) -> QuerySet:
    """Annotate people with everything a standing is made of, in one query."""
    today = timezone.localdate()
    mine = {"user": OuterRef("pk")}
    posts = Post.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), **mine, starts_on__lte=today)
    policy = PolicyVersion.objects.filter(in_force_from__lte=Now()).order_by("-number").values("number")
    return people.select_related("agency__circle", "agency__field_office").annotate(
        held_roles=ArraySubquery(posts.order_by("role").values("role")),
        held_courses=ArraySubquery(Training.objects.filter(**mine, valid_until__gte=today).values("course")),
        held_caveats=ArraySubquery(
            Credential.objects.filter(**mine, valid_until__gte=today).values("caveat")
        ),
        held_circles=ArraySubquery(Circle.objects.filter(members=OuterRef("pk")).values("group_id")),
        held_compartments=ArraySubquery(
            Circle.objects.filter(members=OuterRef("pk")).exclude(compartment="").values("compartment")
        ),
        held_counties=ArraySubquery(
            Agency.counties.through.objects.filter(agency=OuterRef("agency")).values("county_id")
        ),
        served_counties=ArraySubquery(County.objects.filter(served=True).values("fips")),
        agreed=Exists(Agreement.objects.filter(agency=OuterRef("agency"), ends_on__gte=today)),
        agreed_part23=Exists(
            Agreement.objects.filter(
                agency=OuterRef("agency"), kind=AgreementKind.PART23, signed_on__lte=today, ends_on__gte=today
            )
        ),
        accepted=Exists(Acknowledgement.objects.filter(**mine, policy_number=policy[:1])),
    )


def standing_of(person: User) -> Standing | None:
    """Return what a person annotated by ``with_facts`` may be shown, or None if they may act no more."""
    agency = person.agency
    if not person.is_active or agency is None or not agency.active:
        return None
    return Standing(
        name=person.name,
        user_id=person.pk,
        agency_id=agency.pk,
        agency=str(agency.reference),
        agency_name=agency.name,
        office=agency.field_office.code if agency.field_office else "",
        roles=tuple(sorted(person.held_roles)),
        duties=duties_of(person.held_roles),
        entitlements=frozenset(_entitlements(person)),
        compartments=frozenset(person.held_compartments),
        audiences=frozenset(_audiences(person)),
        circles=frozenset(_circles(person)),
    )


def _entitlements(person):
    agency = person.agency
    courses = set(person.held_courses)
    facts = {
        Entitlement.HOST: agency.is_host,
        Entitlement.AGREED: agency.is_host or person.agreed,
        Entitlement.PART23_AGREED: agency.is_host or person.agreed_part23,
        Entitlement.TRAINED: Course.PRIVACY in courses,
        Entitlement.SAR_TRAINED: Course.SAR in courses,
        Entitlement.PART23_TRAINED: Course.PART23 in courses,
        Entitlement.ACKNOWLEDGED: person.accepted,
        Entitlement.LAW_ENFORCEMENT: agency.law_enforcement and person.law_enforcement,
        Entitlement.FEDERAL: agency.discipline == Discipline.FED,
    }
    yield from (entitlement for entitlement, holds in facts.items() if holds)
    yield from (Entitlement(caveat) for caveat in person.held_caveats)


def _audiences(person):
    """Name the audiences a reader belongs to: their agency's discipline, in each of its areas."""
    agency = person.agency
    areas = person.served_counties if agency.statewide or agency.is_host else person.held_counties
    return {f"{agency.discipline}:{area}" for area in [STATEWIDE, *areas]}


def _circles(person):
    """Name the groups through which records may have been shared with this person."""
    return {str(group) for group in [person.agency.circle_id, *person.held_circles]}


def standing_for(user_id: int) -> Standing | None:
    """Return one person's standing as it is now, for tasks that act on what they caused."""
    person = _with_facts(user_id)
    return standing_of(person) if person else None


_with_facts = prepared(with_facts)


def standing_by_mail(email: str) -> Standing | None:
    """Return the standing of the active account with this address, for commands that act for somebody."""
    person = with_facts(User.objects.filter(email__iexact=email.strip())).first()
    return standing_of(person) if person else None
