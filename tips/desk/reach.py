"""Who can see a tip and under which rule: the decision that guards its page, asked for everybody."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from partners.people.choices import Role
from partners.people.models import Circle, User
from partners.people.standings import standing_of, with_facts
from privacy.access.compiling import admitting
from privacy.access.models import KeyKind
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing
from privacy.rules.needing import NEEDS
from privacy.rules.rule import NeedToKnow, RightToKnow

FIRST_POST = (
    Role.SUPERVISOR, Role.PRIVACY, Role.SENIOR, Role.ANALYST, Role.INTAKE, Role.LIAISON, Role.AGENCY_ADMIN,
    Role.OFFICER, Role.READER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reader:
    """One person who may see a record, with the rule that admits them and the need that matches."""

    standing: Standing
    right: RightToKnow
    need: NeedToKnow

    @property
    def post(self) -> str:
        """The post that speaks for them."""
        held = set(self.standing.roles)
        return next((Role(role).label for role in FIRST_POST if role in held), "Person")


def within_reach(record: GuardedRecord) -> list[Standing]:
    """Return the standings of the center's people and of whoever may hold a key this record carries.

    Nobody else could read it, so that a directory of thousands costs a page nothing.
    """
    subjects = defaultdict(set)
    for key in record.carried():
        subjects[key.kind].add(key.subject)
    near = (
        Q(agency__is_host=True)
        | Q(agency__reference__in=subjects[KeyKind.AGENCY])
        | Q(agency__field_office__code__in=subjects[KeyKind.OFFICE])
        | Q(agency__circle__in=subjects[KeyKind.CIRCLE])
        | Q(
            pk__in=Circle.members.through.objects.filter(circle__group__in=subjects[KeyKind.CIRCLE]).values(
                "user"
            )
        )
    )
    people = with_facts(User.objects.filter(near, is_active=True)).order_by("name")
    return [standing for person in people if (standing := standing_of(person))]


def readers_of(record: GuardedRecord, people: list[Standing]) -> list[Reader]:
    """Return those who may see a record, by the same rules as its page."""
    today = timezone.localdate()
    carried = {(key.kind, key.subject) for key in record.carried() if key.until is None or key.until >= today}
    found = []
    for standing in people:
        right = admitting(standing, record.label)
        need = right and _matching(standing, carried)
        if need:
            found.append(Reader(standing, right, need))
    return found


def _matching(standing: Standing, carried: set[tuple[str, str]]) -> NeedToKnow | None:
    return next(
        (rule for rule in NEEDS for subject in rule.holds(standing) if (rule.kind, subject) in carried), None
    )


def groups(readers: list[Reader]) -> list[dict]:
    """Return how many of each post may see a record, by the rule that admits them."""
    counted: dict[tuple[str, str], int] = defaultdict(int)
    for reader in readers:
        counted[(reader.right.identifier, reader.post)] += 1
    return [
        {"words": f"{number} {plural(post, number)}", "rule": rule, "href": f"/oversight/rules/#{rule}"}
        for (rule, post), number in sorted(counted.items())
    ]


def plural(post: str, number: int) -> str:
    """Return a post in the middle of a sentence, for one or for several."""
    words = post if post.startswith("JTTF") else post[0].lower() + post[1:]
    return words if number == 1 else f"{words}s"
