"""The same rights as django-guardian keeps them out of the box: one generic row a record and a group.

The portal's own schema refuses such rows with a check that is never true; it is lifted in the
benchmarks' database only. Readers of a group see exactly what the policy shows them.
"""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection

from benchmarks.peers import PlainTip
from partners.models import User

GENERIC = "guardian_groupobjectpermission"
LIFTED = f"ALTER TABLE {GENERIC} DROP CONSTRAINT IF EXISTS grants_only_through_direct_keys"
MEMBERS = """
INSERT INTO partners_user_groups (user_id, group_id)
SELECT u.id, a.circle_id FROM partners_user u JOIN partners_agency a ON a.id = u.agency_id
"""
OPEN = "f.compartment = 0"
ROWS = f"""
INSERT INTO {GENERIC} (permission_id, content_type_id, object_pk, group_id)
SELECT %(viewing)s, %(kind)s, t.id::text, g.group_id
  FROM tips_tip t JOIN bench_face f ON f.label = t.label_id AND {OPEN}
  CROSS JOIN LATERAL (
      SELECT id AS group_id FROM auth_group WHERE name = 'host analysts'
      UNION SELECT a.circle_id FROM partners_agency a WHERE a.id = t.agency_id
      UNION SELECT a.circle_id FROM tips_referral r JOIN partners_agency a ON a.field_office_id = r.office_id
             WHERE r.tip_id = t.id
      UNION SELECT x.group_id FROM tips_tipgrant x WHERE x.content_object_id = t.id) g
 WHERE t.id BETWEEN %(start)s AND %(stop)s
"""


def open_tables() -> None:
    """Lift the checks and put every person into their agency's group, the center's analysts into theirs."""
    with connection.cursor() as cursor:
        cursor.execute(LIFTED)
        cursor.execute(MEMBERS)
    analysts = Group.objects.get(name="host analysts")
    User.objects.get(email="analyst@bench.example").groups.add(analysts)


def close_tables() -> None:
    """Empty guardian's table and put its check back: from here on the schema is as it is served."""
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {GENERIC}")
        cursor.execute(f"ALTER TABLE {GENERIC} ADD CONSTRAINT grants_only_through_direct_keys CHECK (false)")


def viewing() -> Permission:
    """Return the permission that the generic rows are about."""
    kind = ContentType.objects.get_for_model(PlainTip)
    return Permission.objects.get_or_create(
        codename="view_plaintip", content_type=kind, defaults={"name": "See"}
    )[0]


def grant(start: int, stop: int) -> None:
    """Write the rows for these tips: what the policy lets each group see, neither more nor less."""
    permission = viewing()
    facts = {"viewing": permission.pk, "kind": permission.content_type_id, "start": start, "stop": stop}
    with connection.cursor() as cursor:
        cursor.execute(ROWS, facts)
        cursor.execute(f"ANALYZE {GENERIC}")
