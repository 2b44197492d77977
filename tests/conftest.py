"""The standing cast, and a database that is served as in production: by a role that owns nothing."""

import os
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.db import connection, connections, transaction
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
from privacy.access.acting import acting
from tests.stories.portal import running
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip

CREW = ("web", "worker", "beat")
# A real portal is walked in a browser and its processes are killed only where this is asked for: both
# take minutes, and neither has run whole yet.
collect_ignore = [] if os.environ.get("WALK") == "1" else ["stories", "faults"]

SERVING = "-c role=portal_app"
EMPTYING = """
DROP TRIGGER IF EXISTS pgtrigger_audit_is_not_emptied_noop ON privacy_auditentry;
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT tgname FROM pg_trigger WHERE tgrelid = 'privacy_auditentry'::regclass
           AND tgname LIKE 'pgtrigger_audit_is_not_emptied%' LOOP
    EXECUTE format('ALTER TABLE privacy_auditentry DISABLE TRIGGER %I', t.tgname);
  END LOOP; END $$;
GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO portal_app;
"""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Migrate as the owner, then serve every test as the role that serves pages.

    Only here may the trail be emptied, so that tests with real commits can clear up.
    """
    with django_db_blocker.unblock():
        with connection.cursor() as cursor:
            cursor.execute(EMPTYING)
        for each in connections.all():
            each.settings_dict["OPTIONS"] = {**each.settings_dict.get("OPTIONS", {}), "options": SERVING}
            each.close()
    yield
    for each in connections.all():
        each.settings_dict["OPTIONS"].pop("options", None)
        each.close()


OF_MIGRATIONS = """SELECT relname FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
AND relname NOT LIKE 'django_%' AND relname NOT LIKE 'auth_%'"""


@pytest.fixture(scope="session")
def reference_rows(django_db_setup, django_db_blocker):
    """The rows that migrations wrote, by table, in the database's own copy format."""
    rows = {}
    with django_db_blocker.unblock(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(OF_MIGRATIONS)
        for (table,) in cursor.fetchall():
            kept = StringIO()
            cursor.copy_expert(f"COPY {table} TO STDOUT", kept)
            if kept.getvalue():
                rows[table] = kept.getvalue()
    return rows


@pytest.fixture(autouse=True)
def _reference_rows_come_back(request):
    """Put the migrations' rows back after a test with real commits has emptied every table."""
    committing = "transactional_db" in request.fixturenames
    rows = request.getfixturevalue("reference_rows") if committing else {}
    yield
    if not rows:
        return
    blocker = request.getfixturevalue("django_db_blocker")
    with blocker.unblock(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        for table, text in rows.items():
            cursor.copy_expert(f"COPY {table} FROM STDIN", StringIO(text))


@pytest.fixture
def committed(transactional_db):
    """Real commits, for tests with threads or other processes."""


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


@pytest.fixture
def as_(db):
    """Return a person's standing, made as a request would make it."""
    return lambda user: standing_for(user.pk)


NARRATIVE = (
    "About 9:40 pm a gray pickup with plate ending 7KX was backed up to the pump station fence. "
    "One man cut the chain on the side gate and another filmed the control building."
)


@pytest.fixture
def sheriff_tip(dana, as_, calder, host):
    """A tip that the sheriff's deputy sent."""
    return submit_tip(
        Report(NARRATIVE, Source.PARTNER, {"title": "Gate chain cut at a pump station", "county": calder}),
        by=as_(dana),
    )


@pytest.fixture
def under():
    """Act as somebody for the length of a with block."""
    return acting


@pytest.fixture(autouse=True)
def at_the_desk(settings):
    """Let pages be asked without TLS and after the second step; both have tests of their own."""
    settings.SECURE_SSL_REDIRECT = False
    settings.SECOND_STEP = False


@pytest.fixture(scope="session")
def portal():
    """The whole portal as people meet it, with the demonstration center in it."""
    with running(*CREW) as one:
        yield one
