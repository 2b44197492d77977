"""The program refuses to serve where the second wall is void."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from fusionportal.startup import faults_of_the_wall, guarded_tables, refuse_a_void_wall

OWNER = "SET ROLE portal_owner"


def break_with(statement):
    """Change the schema as its owner, then serve again as the role that owns nothing."""
    with connection.cursor() as cursor:
        cursor.execute(OWNER)
        cursor.execute(statement)
        cursor.execute("SET ROLE portal_app")


def test_a_migrated_database_is_served(db):
    assert faults_of_the_wall() == []


def test_every_table_that_names_a_guarded_record_is_known(db):
    assert {"tips_tip", "tips_identity", "tips_referral", "products_dissemination"} <= set(guarded_tables())


@pytest.mark.parametrize("table", ["tips_tip", "tips_note", "products_product"])
def test_a_table_without_row_security_stops_the_start(db, table):
    break_with(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    with pytest.raises(ImproperlyConfigured, match=table):
        refuse_a_void_wall()


def test_a_missing_policy_stops_the_start(db):
    break_with("DROP POLICY reads ON tips_tip")
    with pytest.raises(ImproperlyConfigured, match="tips_tip"):
        refuse_a_void_wall()


def test_serving_as_the_owner_stops_the_start(db):
    with connection.cursor() as cursor:
        cursor.execute(OWNER)
        with pytest.raises(ImproperlyConfigured, match="belongs to the role that serves"):
            refuse_a_void_wall()
        cursor.execute("SET ROLE portal_app")


def test_room_for_model_wide_grants_stops_the_start(db):
    break_with("ALTER TABLE auth_group_permissions DROP CONSTRAINT no_grant_of_a_whole_model")
    with pytest.raises(ImproperlyConfigured, match="model-wide"):
        refuse_a_void_wall()
