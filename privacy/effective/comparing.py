"""What readers see through the database's wall, beside what the rules, asked afresh, open to them.

The second is worked out without the compiled sets, their caches and row security, so that a fault
in any of them shows as a difference.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db import connection
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.compiling import admitting
from privacy.access.models import AccessKey, AccessLabel, KeyKind
from privacy.access.records import guarded_kinds
from privacy.access.standing import Standing, courier
from privacy.rules.needing import NEEDS

# A mailbox's key belongs to one record and to nobody with an account: with it, no two records were alike.
ALIKE = """
SELECT label_id, ARRAY(SELECT k FROM unnest(access_keys) k WHERE k = ANY (%s) ORDER BY k), count(*)
  FROM {table} GROUP BY 1, 2
"""
Combination = tuple[str, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """How many records some people read beyond their rules, and how many short of them."""

    people: tuple[str, ...]
    beyond: int
    short: int


def differences(standings: Iterable[Standing]) -> Iterator[Difference]:
    """Compare what each group of people who are alike to the policy sees with what is declared."""
    rules = _Declared()
    groups = _alike(standings)
    seen = {alike: rules.seen_by(alike) for alike in groups}
    everything: Counter[Combination] = rules.seen_by(courier())
    for counts in seen.values():
        everything |= counts
    for alike, people in groups.items():
        declared = Counter({c: n for c, n in everything.items() if rules.opens(alike, c)})
        beyond, short = seen[alike] - declared, declared - seen[alike]
        if beyond or short:
            yield Difference(tuple(people), beyond.total(), short.total())


def _alike(standings: Iterable[Standing]) -> dict[Standing, list[str]]:
    """Put people together whom no rule can tell apart."""
    groups: dict[Standing, list[str]] = {}
    # Whom something names is like nobody else: what is theirs is compared for each by themselves.
    named = set(AccessKey.objects.filter(kind=KeyKind.MEMBER).values_list("subject", flat=True))
    for standing in standings:
        own = standing.user_id if str(standing.user_id) in named else None
        alike = replace(standing, name="", user_id=own, agency_id=None, agency_name="", roles=())
        groups.setdefault(alike, []).append(standing.name)
    return groups


class _Declared:
    """The rules as they are written, asked about labels and keys as they are stored."""

    def __init__(self) -> None:
        self.today = timezone.localdate()
        self.labels = {row.pk: row for row in AccessLabel.objects.all()}
        self.keys = {row.pk: row for row in AccessKey.objects.exclude(kind=KeyKind.MAILBOX)}

    def seen_by(self, standing: Standing | None) -> Counter[Combination]:
        """Count, through the wall alone, the records of each combination that a reader sees."""
        counts: Counter[Combination] = Counter()
        with acting(standing), connection.cursor() as cursor:
            for kind in guarded_kinds():
                table = kind._meta.db_table
                cursor.execute(ALIKE.format(table=table), [list(self.keys)])
                counts.update({(table, label, tuple(keys)): n for label, keys, n in cursor.fetchall()})
        return counts

    def opens(self, standing: Standing, combination: Combination) -> bool:
        """Say whether the rules open records of this combination to a reader."""
        _, label, keys = combination
        if admitting(standing, self.labels[label]) is None:
            return False
        needs = {(rule.kind, subject) for rule in NEEDS for subject in rule.holds(standing)}
        rows = (self.keys[key] for key in keys)
        return any((row.kind, row.subject) in needs and self._lasts(row) for row in rows)

    def _lasts(self, key: AccessKey) -> bool:
        return key.until is None or key.until >= self.today
