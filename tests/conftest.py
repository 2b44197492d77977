"""A database that is served as in production: by a role that owns nothing; and a running portal."""

from io import StringIO

import pytest
from django.db import connection, connections, transaction

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.interning import KEYS, LABELS
from tests.stories.portal import running
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip

pytest_plugins = ["tests.browsing", "tests.cast", "tests.counting"]

LAST = ("stories", "faults")
SERVING = "-c role=portal_app"
EMPTYING = """
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT tgrelid::regclass AS of, tgname FROM pg_trigger
           WHERE tgname LIKE 'pgtrigger_audit_%_is_not_emptied%' OR tgname LIKE 'pgtrigger_audit_is_not_emptied%' LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', t.of, t.tgname);
  END LOOP; END $$;
GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO portal_app;
"""


def pytest_collection_modifyitems(items):
    """Walk the running portal after everything else, and break it last: it idles beside no other test."""
    here = [LAST.index(item.path.parent.name) + 1 if item.path.parent.name in LAST else 0 for item in items]
    items[:] = [item for _, item in sorted(zip(here, items, strict=True), key=lambda pair: pair[0])]


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


@pytest.fixture(autouse=True)
def _nothing_is_remembered():
    """Forget labels and keys that this process met, since the tables they are in are emptied."""
    yield
    LABELS.forget()
    KEYS.forget()


@pytest.fixture
def committed(transactional_db):
    """Real commits, for tests with threads or other processes."""


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
    with running() as one:
        yield one
