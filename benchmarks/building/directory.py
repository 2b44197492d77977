"""The people's side: counties, field offices, agencies of very unequal size, and who works there."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db import connection

COUNTIES = 100
OFFICES = 8
READERS_AN_AGENCY = 10

# The same number and salt give the same draw on every machine, whatever the plan.
ROLL = """
CREATE OR REPLACE FUNCTION pg_temp.roll(id bigint, salt int) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (hashint8extended(id, salt) & 1099511627775)::double precision / 1099511627776 $$
"""

PLACES = """
INSERT INTO partners_county (fips, name, state, served)
SELECT (99000 + n)::text, 'County ' || n, 'MD', true FROM generate_series(1, {counties}) n;
INSERT INTO partners_fieldoffice (code, name, city, state, phone, certainty)
SELECT 'office-' || n, 'Office ' || n, 'City ' || n, 'MD', '', '' FROM generate_series(1, {offices}) n;
INSERT INTO partners_territory (county_id, office_id, effective_from, certainty)
SELECT (99000 + n)::text, (SELECT id FROM partners_fieldoffice WHERE code = 'office-' || (1 + n %% {offices})),
       '2020-01-01', 'confirmed' FROM generate_series(1, {counties}) n;
"""

# The host is agency 1, the field offices' own agencies follow, then the partners by size.
AGENCIES = """
INSERT INTO auth_group (name) SELECT 'agency ' || n FROM generate_series(1, {agencies}) n;
INSERT INTO partners_agency (reference, name, short_name, discipline, law_enforcement, ori, sectors,
       statewide, is_host, field_office_id, circle_id, active, since)
SELECT md5('agency ' || n)::uuid, 'Agency ' || n, 'Agency ' || n,
       CASE WHEN n = 1 THEN 'FC' WHEN n <= 1 + {offices} THEN 'FED'
            ELSE (ARRAY['LE','LE','LE','FIRE','EMS','EM','CIKR','PSAP'])[1 + n %% 8] END,
       n <= 1 + {offices} OR n %% 8 < 3, '', '{{}}', n <= 1 + {offices}, n = 1,
       (SELECT id FROM partners_fieldoffice WHERE code = 'office-' || (n - 1)),
       (SELECT id FROM auth_group WHERE name = 'agency ' || n), true, current_date - 900
  FROM generate_series(1, {agencies}) n;
INSERT INTO partners_agency_counties (agency_id, county_id)
SELECT id, (99001 + id %% {counties})::text FROM partners_agency WHERE NOT statewide;
INSERT INTO partners_agreement (agency_id, kind, signed_on, ends_on, note)
SELECT id, 'mou', current_date - 300, current_date + 300, '' FROM partners_agency;
"""

PEOPLE = """
INSERT INTO partners_user (password, is_superuser, email, name, title, phone, agency_id, law_enforcement,
       is_active, theme, joined_at)
SELECT '!', false, 'reader' || n || '@agency' || a.id || '.example', 'Reader ' || n, '', '', a.id,
       a.law_enforcement, true, 'light', now() - interval '1 year'
  FROM partners_agency a CROSS JOIN generate_series(1, {readers}) n;
INSERT INTO partners_post (user_id, role, starts_on)
SELECT u.id, CASE WHEN u.name = 'Reader 1' THEN 'officer' ELSE 'reader' END, current_date - 300
  FROM partners_user u;
INSERT INTO partners_training (user_id, course, completed_on, valid_until)
SELECT id, 'privacy', current_date - 60, current_date + 300 FROM partners_user;
INSERT INTO partners_acknowledgement (user_id, policy_number)
SELECT id, (SELECT max(number) FROM privacy_policyversion) FROM partners_user;
"""

# Whoever reads for the measurements: one ordinary post each, none of them a superuser.
SEATS = {
    "analyst": ("agency 1", "analyst"),
    "intake": ("agency 1", "intake"),
    "senior": ("agency 1", "senior"),
    "supervisor": ("agency 1", "supervisor"),
    "liaison": ("agency 2", "liaison"),
    "large": ("agency 10", "officer"),
    "small": ("agency {small}", "officer"),
}
SEAT = """
WITH person AS (
  INSERT INTO partners_user (password, is_superuser, email, name, title, phone, agency_id, law_enforcement,
         is_active, theme, joined_at)
  SELECT '!', false, %(seat)s || '@bench.example', initcap(%(seat)s), '', '', a.id, a.law_enforcement, true,
         'light', now() - interval '1 year'
    FROM partners_agency a JOIN auth_group g ON g.id = a.circle_id WHERE g.name = %(agency)s RETURNING id),
post AS (INSERT INTO partners_post (user_id, role, starts_on)
  SELECT id, %(role)s, current_date - 300 FROM person),
training AS (INSERT INTO partners_training (user_id, course, completed_on, valid_until)
  SELECT id, course, current_date - 60, current_date + 300 FROM person, unnest(ARRAY['privacy','sar']) course)
INSERT INTO partners_acknowledgement (user_id, policy_number)
SELECT id, (SELECT max(number) FROM privacy_policyversion) FROM person
"""


@dataclass(frozen=True, slots=True)
class Directory:
    """How many agencies there are; the first nine are the center's and the field offices'."""

    agencies: int

    @property
    def partners(self) -> int:
        """Agencies that send reports, numbered from 10 by size."""
        return self.agencies - 1 - OFFICES


def build(agencies: int) -> Directory:
    """Write the directory of this many agencies and ten readers in each."""
    sizes = {"counties": COUNTIES, "offices": OFFICES, "agencies": agencies, "readers": READERS_AN_AGENCY}
    with connection.cursor() as cursor:
        cursor.execute(ROLL)
        for statement in (PLACES, AGENCIES, PEOPLE):
            cursor.execute(statement.format(**sizes).replace("%%", "%"))
        # Sizes fall with the rank; one fifth down the list is small but not empty.
        small = 10 + (agencies - 10) // 5
        for seat, (agency, role) in SEATS.items():
            facts = {"seat": seat, "agency": agency.format(small=small), "role": role}
            cursor.execute(SEAT, facts)
        for table in ("partners_user", "partners_agency", "partners_post", "partners_training"):
            cursor.execute(f"ANALYZE {table}")
    Group.objects.create(name="host analysts")
    return Directory(agencies)
