"""No network address and no browser identity is kept anywhere."""

import logging

import pytest
from django.db import connection

ADDRESS = "203.0.113.77"
BROWSER = "TellTale/9.9 (Brightphone; build 4711)"


@pytest.fixture
def reported(visitor):
    """A report and a mailbox visit by a browser that says a lot about itself."""
    visitor.defaults |= {
        "REMOTE_ADDR": ADDRESS,
        "HTTP_USER_AGENT": BROWSER,
        "HTTP_X_FORWARDED_FOR": ADDRESS,
        "HTTP_ACCEPT_LANGUAGE": "en-XA,en;q=0.3",
    }
    code = visitor.send_report()
    visitor.send("/mailbox/", code="WRONGWRONGWRONG1")
    visitor.send("/mailbox/", code=code)
    visitor.send("/mailbox/messages/", text="One more thing.")
    return visitor


def everything_stored():
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE none")
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            yield table, " ".join(row[0] for row in cursor.fetchall())
        cursor.execute("SET ROLE portal_app")


def test_no_table_holds_where_or_with_what_a_report_was_sent(reported):
    dump = dict(everything_stored())
    assert "pump station" in dump["tips_tip"]
    for table, rows in dump.items():
        assert ADDRESS not in rows, table
        assert "TellTale" not in rows, table
        assert "en-XA" not in rows, table


def test_no_file_holds_it_either(reported, store):
    for path in store.rglob("*"):
        if path.is_file():
            assert ADDRESS.encode() not in path.read_bytes()


def test_no_line_of_the_log_holds_it(visitor, caplog):
    caplog.set_level(logging.DEBUG)
    visitor.defaults |= {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": BROWSER}
    code = visitor.send_report()
    visitor.send("/mailbox/", code=code)
    assert ADDRESS not in caplog.text
    assert "TellTale" not in caplog.text
    assert code not in caplog.text


def test_public_pages_open_no_session(reported):
    assert set(reported.cookies) <= {"report", "mailbox"}
