"""Places, field offices, agencies and people of the demonstration."""

from datetime import date, timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from fusionportal.demo.cast import AGENCIES, PEOPLE
from fusionportal.demo.shapes import DemoAgency, DemoPerson
from partners.directory.meridian import counties
from partners.directory.models import Agency, County, FieldOffice, Territory
from partners.models import Acknowledgement, Agreement, Credential, Post, Training, User
from privacy.retention.clocks import in_force
from privacy.retention.models import PolicyVersion

STATE = "MD"
SINCE = date(2020, 1, 1)


def load_directory() -> None:
    """Write every place, agency and person of the cast.

    The policy is in force since before the oldest report, or nobody of the cast could have acted.
    """
    PolicyVersion.objects.update(in_force_from=timezone.now() - timedelta(400))
    _load_places()
    agencies = {agency.key: _load_agency(agency) for agency in AGENCIES}
    for person in PEOPLE:
        _load_person(person, agencies[person.agency])


def _load_places() -> None:
    offices = {}
    for row in counties():
        county = County.objects.create(
            fips=row.fips, name=row.name, state=STATE, latitude=row.lat, longitude=row.lon,
            population=row.population, served=True,
        )  # fmt: skip
        name = row.field_office
        if name not in offices:
            offices[name] = FieldOffice.objects.create(
                code=name.lower().replace(" ", "-"), name=name, city=name, state=STATE, certainty="invented"
            )
        Territory.objects.create(
            county=county, office=offices[name], effective_from=SINCE, certainty="invented"
        )


def _load_agency(told: DemoAgency) -> Agency:
    office = FieldOffice.objects.filter(name=told.field_office).first()
    agency = Agency.objects.create(
        name=told.name, short_name=told.short_name, discipline=told.discipline,
        law_enforcement=told.law_enforcement, sectors=list(told.sectors), statewide=told.statewide,
        is_host=told.is_host, field_office=office, circle=Group.objects.create(name=f"agency {told.key}"),
    )  # fmt: skip
    agency.counties.set(County.objects.filter(name__in=told.counties))
    today = timezone.localdate()
    for signed in told.agreements:
        days = {"signed_on": today - timedelta(signed.days_ago), "ends_on": today + timedelta(signed.ends_in)}
        Agreement.objects.create(agency=agency, kind=signed.kind, **days)
    return agency


def _load_person(told: DemoPerson, agency: Agency) -> None:
    today = timezone.localdate()
    person = User.objects.create_user(
        email=told.email, name=told.name, title=told.title, phone=told.phone, agency=agency,
        law_enforcement=told.law_enforcement, is_active=told.active,
    )  # fmt: skip
    Post.objects.bulk_create([Post(user=person, role=role, starts_on=SINCE) for role in told.roles])
    for course in told.training:
        days = {
            "completed_on": today - timedelta(course.days_ago),
            "valid_until": today + timedelta(course.lapses_in),
        }
        Training.objects.create(user=person, course=course.course, **days)
    for caveat in told.credentials:
        Credential.objects.create(user=person, caveat=caveat, valid_until=today + timedelta(300))
    Acknowledgement.objects.create(user=person, policy_number=in_force().number)
