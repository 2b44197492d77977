"""The database role of the public form: it sends, and it reads nothing back."""

import pytest
from django.db import ProgrammingError, connection, transaction

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.intake.stepping import stepped_down

READ_BY_NOBODY_PUBLIC = [
    "SELECT narrative FROM tips_tip", "SELECT search FROM tips_tip", "SELECT * FROM tips_tip", "SELECT * FROM tips_identity",
    "SELECT * FROM tips_attachment", "SELECT * FROM tips_note", "SELECT * FROM tips_referral",
    "SELECT * FROM products_product", "SELECT * FROM partners_user", "SELECT * FROM privacy_auditentry",
    "SELECT * FROM django_session", "UPDATE tips_tip SET status = 'closed'", "DELETE FROM tips_tip",
    "DELETE FROM tips_mailbox", "UPDATE tips_message SET text = ''",
]  # fmt: skip


@pytest.mark.parametrize("wanted", READ_BY_NOBODY_PUBLIC)
def test_the_public_role_is_refused_even_if_it_acts_as_the_courier(public_tip, wanted):
    refused = pytest.raises(ProgrammingError, match="permission denied")
    with acting(courier()), stepped_down(), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(wanted)


def test_the_usual_rights_are_back_afterwards(db):
    with stepped_down():
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone()[0] == "portal_app"


def test_the_usual_rights_are_back_after_a_fault(db):
    with pytest.raises(KeyError), stepped_down():
        raise KeyError
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone()[0] == "portal_app"


def test_a_server_without_the_role_serves_with_the_one_it_has(db, settings):
    settings.INTAKE_ROLE = ""
    with stepped_down(), connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone()[0] == "portal_app"
