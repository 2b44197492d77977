"""Finding who is in an audience by set, not by person: 20,000 people in one statement.

People who hold the same posts, training and agreements are alike to the policy, which is asked once
for each such group; the database does the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from partners.directory.choices import Discipline
from privacy.access.duties import Entitlement
from privacy.access.standing import Standing
from privacy.retention.clocks import in_force

from .choices import Course
from .roles import duties_of

GROUPS = """
WITH posts AS (
    SELECT user_id, array_agg(DISTINCT role::text ORDER BY role::text) AS roles FROM partners_post
     WHERE starts_on <= %(today)s AND (ends_on IS NULL OR ends_on >= %(today)s) GROUP BY 1),
courses AS (
    SELECT user_id, array_agg(DISTINCT course::text ORDER BY course::text) AS courses FROM partners_training
     WHERE valid_until >= %(today)s GROUP BY 1),
caveats AS (
    SELECT user_id, array_agg(DISTINCT caveat::text ORDER BY caveat::text) AS caveats FROM partners_credential
     WHERE valid_until >= %(today)s GROUP BY 1),
read_in AS (
    SELECT m.user_id, array_agg(DISTINCT c.compartment::text ORDER BY c.compartment::text) AS compartments
      FROM partners_circle_members m JOIN partners_circle c ON c.id = m.circle_id
     WHERE c.compartment <> '' GROUP BY 1),
areas AS (
    SELECT a.id FROM partners_agency a
     WHERE a.active AND a.discipline = ANY (%(disciplines)s)
       AND (%(statewide)s OR a.statewide OR a.is_host OR EXISTS (
            SELECT 1 FROM partners_agency_counties k
             WHERE k.agency_id = a.id AND k.county_id = ANY (%(counties)s)))),
signed AS (SELECT DISTINCT agency_id FROM partners_agreement WHERE ends_on >= %(today)s),
matched AS (
    SELECT u.id AS user_id, u.agency_id, a.discipline::text AS discipline, posts.roles, courses.courses,
           caveats.caveats, read_in.compartments, a.is_host AS host,
           a.law_enforcement AND u.law_enforcement AS enforces,
           a.is_host OR signed.agency_id IS NOT NULL AS agreed, ack.user_id IS NOT NULL AS accepted
      FROM partners_user u
      JOIN partners_agency a ON a.id = u.agency_id JOIN areas ON areas.id = a.id
      LEFT JOIN posts ON posts.user_id = u.id LEFT JOIN courses ON courses.user_id = u.id
      LEFT JOIN caveats ON caveats.user_id = u.id LEFT JOIN read_in ON read_in.user_id = u.id
      LEFT JOIN signed ON signed.agency_id = u.agency_id
      LEFT JOIN partners_acknowledgement ack ON ack.user_id = u.id AND ack.policy_number = %(policy)s
     WHERE u.is_active)
SELECT discipline, array_agg(user_id), array_agg(DISTINCT agency_id),
       roles, courses, caveats, compartments, host, enforces, agreed, accepted
  FROM matched GROUP BY discipline, roles, courses, caveats, compartments, host, enforces, agreed, accepted
 ORDER BY discipline, count(*) DESC
"""


@dataclass(frozen=True, slots=True)
class Reach:
    """An audience as the directory knows it: fields of work, counties, or the whole state."""

    disciplines: tuple[str, ...]
    counties: tuple[str, ...] = ()
    statewide: bool = False

    def parameters(self) -> dict:
        """Return what ``GROUPS`` asks for."""
        return {
            "today": timezone.localdate(),
            "policy": in_force().number,
            "disciplines": list(self.disciplines),
            "counties": list(self.counties),
            "statewide": self.statewide,
        }


@dataclass(frozen=True, slots=True)
class Group:
    """The people of one discipline who are alike to the policy, by id, and their agencies."""

    discipline: str
    standing: Standing
    members: tuple[int, ...]
    agencies: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many they are."""
        return len(self.members)


def groups_in(reach: Reach) -> list[Group]:
    """Return everybody with a need to know, in groups that are alike to the policy."""
    with connection.cursor() as cursor:
        cursor.execute(GROUPS, reach.parameters())
        return [
            Group(discipline, standing_like(facts, discipline), tuple(members), tuple(agencies))
            for discipline, members, agencies, *facts in cursor.fetchall()
        ]


def standing_like(facts: Iterable, discipline: str = "") -> Standing:
    """Return the standing that everybody of a discipline of whom these facts hold has, without a name."""
    *lists, host, enforces, agreed, accepted = facts
    roles, courses, caveats, compartments = (found or [] for found in lists)
    held = {
        Entitlement.HOST: host,
        Entitlement.LAW_ENFORCEMENT: enforces,
        Entitlement.AGREED: agreed,
        Entitlement.ACKNOWLEDGED: accepted,
        Entitlement.TRAINED: Course.PRIVACY in courses,
        Entitlement.FEDERAL: discipline == Discipline.FED,
    }
    facts_held = {entitlement for entitlement, holds in held.items() if holds}
    return Standing(
        name="",
        roles=tuple(roles),
        duties=duties_of(roles),
        entitlements=frozenset(facts_held | {Entitlement(caveat) for caveat in caveats}),
        compartments=frozenset(compartments),
    )
