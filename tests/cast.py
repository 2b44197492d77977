"""The standing cast: the people, agencies and places that every test means by the same names."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from partners.models import (
    Acknowledgement,
    Agency,
    Agreement,
    County,
    FieldOffice,
    Post,
    Territory,
    Training,
    User,
)
from partners.people.choices import Course, Role
from partners.people.standings import standing_for


@pytest.fixture
def calder(db):
    return County.objects.create(fips="99001", name="Calder", state="MD", served=True)


@pytest.fixture
def marlow(db):
    return County.objects.create(fips="99002", name="Marlow", state="MD", served=True)


@pytest.fixture
def meridian_office(calder, marlow):
    office = FieldOffice.objects.create(code="meridian", name="Meridian", city="Meridian City", state="MD")
    for county in (calder, marlow):
        Territory.objects.create(county=county, office=office, effective_from="2020-01-01")
    return office


@pytest.fixture
def ellery_office(db):
    return FieldOffice.objects.create(code="port-ellery", name="Port Ellery", city="Port Ellery", state="MD")


@pytest.fixture
def make_agency(db):
    """Make an agency with a current agreement."""

    def make(name, discipline="LE", *, agreed=True, counties=(), **facts):
        circle = Group.objects.create(name=f"agency {name}")
        agency = Agency.objects.create(
            name=name, short_name=name[:40], discipline=discipline, circle=circle,
            law_enforcement=facts.pop("law_enforcement", discipline in {"LE", "FED"}), **facts,
        )  # fmt: skip
        agency.counties.set(counties)
        if agreed:
            today = timezone.localdate()
            Agreement.objects.create(
                agency=agency,
                kind="mou",
                signed_on=today - timedelta(days=30),
                ends_on=today + timedelta(days=300),
            )
        return agency

    return make


@pytest.fixture
def host(make_agency):
    return make_agency("Meridian State Fusion Center", "FC", is_host=True, law_enforcement=True)


@pytest.fixture
def sheriff(make_agency, calder):
    return make_agency("Calder County Sheriff", counties=[calder])


@pytest.fixture
def fire(make_agency, calder):
    return make_agency("Marlow Fire District", "FIRE", counties=[calder])


@pytest.fixture
def water(make_agency, calder):
    return make_agency("Tenmile Water Authority", "CIKR", counties=[calder])


@pytest.fixture
def fbi(make_agency, meridian_office):
    return make_agency("FBI Meridian", "FED", field_office=meridian_office)


@pytest.fixture
def fbi_ellery(make_agency, ellery_office):
    return make_agency("FBI Port Ellery", "FED", field_office=ellery_office)


COURSES = {Course.PRIVACY: 300, Course.SAR: 300, Course.PART23: 300}


@pytest.fixture
def person(db):
    """Make a person with an account; ``courses`` maps a course to the days it is still valid."""

    def make(name, agency, *roles, courses=None, law_enforcement=None, accepted=True):
        user = User.objects.create_user(
            email=f"{name}@agency{agency.pk}.example", name=name.title(), agency=agency,
            law_enforcement=agency.law_enforcement if law_enforcement is None else law_enforcement,
        )  # fmt: skip
        today = timezone.localdate()
        Post.objects.bulk_create([Post(user=user, role=role, starts_on=today) for role in roles])
        for course, days in (COURSES if courses is None else courses).items():
            Training.objects.create(
                user=user, course=course, completed_on=today - timedelta(days=400),
                valid_until=today + timedelta(days=days),
            )  # fmt: skip
        if accepted:
            Acknowledgement.objects.create(user=user, policy_number=1)
        return user

    return make


@pytest.fixture
def seat(person):
    """Make a person and return the standing they come to."""
    return lambda *args, **facts: standing_for(person(*args, **facts).pk)


@pytest.fixture
def dana(person, sheriff):
    """A deputy who sends reports for the sheriff."""
    return person("dana", sheriff, Role.OFFICER)


@pytest.fixture
def felix(person, fire):
    """A firefighter of another agency."""
    return person("felix", fire, Role.OFFICER)


@pytest.fixture
def wren(person, water):
    """A security lead of a water authority."""
    return person("wren", water, Role.OFFICER)


@pytest.fixture
def ines(person, host):
    """An intake analyst."""
    return person("ines", host, Role.INTAKE)


@pytest.fixture
def amir(person, host):
    """An analyst, trained to determine nexus."""
    return person("amir", host, Role.ANALYST)


@pytest.fixture
def sofia(person, host):
    """A senior analyst."""
    return person("sofia", host, Role.SENIOR)


@pytest.fixture
def lapsed(person, host):
    """An analyst whose SAR training has lapsed."""
    return person("lapsed", host, Role.ANALYST, courses={Course.PRIVACY: 300, Course.SAR: -1})


@pytest.fixture
def omar(person, host):
    """A supervisor."""
    return person("omar", host, Role.SUPERVISOR)


@pytest.fixture
def priya(person, host):
    """The privacy officer."""
    return person("priya", host, Role.PRIVACY)


@pytest.fixture
def lin(person, fbi):
    """The JTTF liaison of the field office that covers Calder."""
    return person("lin", fbi, Role.LIAISON)


@pytest.fixture
def ortiz(person, fbi_ellery):
    """A JTTF liaison of another field office."""
    return person("ortiz", fbi_ellery, Role.LIAISON)


@pytest.fixture
def rhea(person, fire):
    """A reader: a fire chief."""
    return person("rhea", fire, Role.READER)


@pytest.fixture
def agnes(person, sheriff):
    """The sheriff's agency administrator."""
    return person("agnes", sheriff, Role.AGENCY_ADMIN)


@pytest.fixture
def axel(person, make_agency):
    """An auditor from outside."""
    return person("axel", make_agency("State Auditor", "ELECTED"), Role.AUDITOR)


@pytest.fixture
def root(person, host):
    """A system administrator, who is also a superuser and reads nothing by being one."""
    user = person("root", host, Role.SYSADMIN)
    user.is_superuser = True
    user.save(update_fields=["is_superuser"])
    return user
