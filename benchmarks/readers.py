"""Four ordinary readers, and for each the SQL that somebody would write by hand for exactly their rows."""

from dataclasses import dataclass

from partners.models import User
from partners.people.standings import standing_for
from privacy.access.compiling import compiled
from privacy.access.standing import Standing

# The center's analysts read what is in no compartment; the rest is the same for everybody.
ANALYST = "tips_tip t"
AGENCY = """(SELECT * FROM tips_tip WHERE agency_id = %(agency)s
    UNION ALL SELECT o.* FROM tips_tip o JOIN tips_tipgrant g ON g.content_object_id = o.id
              AND g.group_id = %(circle)s AND g.until >= current_date
    WHERE o.agency_id IS DISTINCT FROM %(agency)s) t"""
LIAISON = "tips_tip t JOIN tips_referral r ON r.tip_id = t.id AND r.office_id = %(office)s"
WORDS = {
    "analyst": "Analyst of the center",
    "large": "Officer, large agency",
    "small": "Officer, small agency",
    "liaison": "JTTF liaison",
}
ROWS = {"analyst": ANALYST, "large": AGENCY, "small": AGENCY, "liaison": LIAISON}


@dataclass(frozen=True, slots=True)
class Reader:
    """One person who reads, with what hand-written SQL would know about them."""

    key: str
    user: User
    standing: Standing

    @property
    def words(self) -> str:
        """What the tables call this reader."""
        return WORDS[self.key]

    def standing_now(self) -> Standing:
        """Return what the next request of this reader would be given."""
        return standing_for(self.user.pk)

    @property
    def rows(self) -> str:
        """The FROM of the hand-written statement."""
        return ROWS[self.key]

    @property
    def facts(self) -> dict:
        """The parameters of the hand-written statement."""
        agency = self.user.agency
        labels = list(compiled(self.standing).labels)
        facts = {"agency": agency.pk, "circle": agency.circle_id, "office": agency.field_office_id}
        return facts | {"labels": labels}


def readers() -> list[Reader]:
    """Return the four, none of whom is a superuser."""
    found = [_seat(key) for key in WORDS]
    assert not any(reader.user.is_superuser for reader in found)
    return found


def _seat(key: str) -> Reader:
    user = User.objects.select_related("agency").get(email=f"{key}@bench.example")
    return Reader(key, user, standing_for(user.pk))


def standing(seat: str) -> Standing:
    """Return the standing of another seat of the benchmarks' center."""
    return standing_for(User.objects.get(email=f"{seat}@bench.example").pk)
