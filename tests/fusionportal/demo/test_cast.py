from collections import Counter

from fusionportal.demo.cast import AGENCIES, PEOPLE
from fusionportal.demo.sectors import __dict__ as named
from partners.directory import meridian
from partners.directory.choices import Discipline
from partners.directory.reference import sectors
from partners.people.choices import Caveat, Course, Role

BY_KEY = {agency.key: agency for agency in AGENCIES}
BY_EMAIL = {person.email: person for person in PEOPLE}


def test_about_twenty_five_agencies_and_sixty_people_have_their_own_names():
    assert 24 <= len(AGENCIES) == len(BY_KEY) == len({agency.name for agency in AGENCIES})
    assert len(PEOPLE) == len(BY_EMAIL) == len({person.name for person in PEOPLE}) == 60


def test_one_agency_is_the_host_and_every_word_of_an_agency_is_known():
    assert [agency.key for agency in AGENCIES if agency.is_host] == ["msfc"]
    counties = {county.name for county in meridian.counties()}
    offices = {office.office for office in meridian.field_offices()}
    known = {sector.name for sector in sectors()}
    for agency in AGENCIES:
        assert agency.discipline in Discipline.values
        assert set(agency.counties) <= counties
        assert set(agency.sectors) <= known
        assert agency.field_office in {"", *offices}
        assert agency.domain.endswith(".example")
        assert all(signed.days_ago >= 0 for signed in agency.agreements)
    assert {value for value in named.values() if isinstance(value, str) and value in known}


def test_each_field_office_covers_its_own_counties():
    for office in meridian.field_offices():
        (agency,) = [one for one in AGENCIES if one.field_office == office.office]
        covered = {county.name for county in meridian.counties() if county.field_office == office.office}
        assert set(agency.counties) == covered


def test_every_person_belongs_to_an_agency_and_holds_known_roles_and_courses():
    for person in PEOPLE:
        assert person.agency in BY_KEY
        assert person.roles
        assert set(person.roles) <= set(Role.values)
        assert {taken.course for taken in person.training} <= set(Course.values)
        assert set(person.credentials) <= set(Caveat.values)
        assert person.email.endswith(".example")
        assert person.phone in ("",) or person.phone.startswith("701-555-01")


def test_every_role_has_somebody_and_no_administrator_reads_by_being_one():
    held = Counter(role for person in PEOPLE for role in person.roles)
    assert set(held) == set(Role.values)
    assert held["supervisor"] >= 2
    assert all(len(person.roles) == 1 for person in PEOPLE if "sysadmin" in person.roles)


def test_the_accounts_a_newcomer_is_told_of_exist_and_say_what_they_show():
    for email in (
        *("analyst", "intake", "senior", "supervisor", "privacy", "jttf", "auditor", "admin", "lapsed"),
        *("officer@calder-sheriff.example", "fire@marlow-fire.example", "water@tenmile-water.example"),
    ):
        person = BY_EMAIL[email if "@" in email else f"{email}@meridian.example"]
        assert person.shows


def test_training_differs_as_the_rules_need_it():
    def sar(email):
        return [taken.lapses_in for taken in BY_EMAIL[email].training if taken.course == "sar"]

    assert sar("analyst@meridian.example")[0] > 0
    assert sar("vetter@meridian.example")[0] > 0
    assert sar("intake@meridian.example") == []
    assert sar("lapsed@meridian.example")[0] < 0
    assert any(signed.ends_in < 0 for agency in AGENCIES for signed in agency.agreements)
