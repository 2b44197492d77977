"""From a standing to the labels it may know and the keys it holds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models.expressions import RawSQL
from django.utils import timezone

from privacy.policy import choosing
from privacy.policy.choosing import told, withheld, withheld_by
from privacy.rules.barring import BARS
from privacy.rules.knowing import RIGHTS
from privacy.rules.needing import NEEDS
from privacy.rules.rule import Bar, RightToKnow

from .interning import KEYS, held_ids
from .models import AccessLabel
from .standing import Standing

# Counted as well as the highest id: that alone would miss a row whose transaction began earlier and
# landed later, and the count alone would mistake a row made after a rollback for the one rolled back.
EDITION = """(
SELECT array[labels.n, labels.last, keys.n, keys.last,
             (SELECT coalesce(max(number), 0) FROM privacy_policyversion WHERE in_force_from <= now())]
  FROM (SELECT count(*) n, coalesce(max(id), 0) last FROM privacy_accesslabel) labels,
       (SELECT count(*) n, coalesce(max(id), 0) last FROM privacy_accesskey WHERE kind <> 'mailbox') keys
)"""
MAILBOX = "(SELECT array_agg(id ORDER BY id) FROM privacy_accesskey WHERE kind = 'mailbox' AND subject = %s)"


@dataclass(frozen=True, slots=True)
class Access:
    """What a standing comes to today: label ids, key ids, and the policy version that said so.

    ``edition`` is how far labels, keys and policy had come when it was worked out.
    """

    labels: tuple[int, ...]
    keys: tuple[int, ...]
    policy: int
    edition: tuple[int, ...] = ()


NOTHING = Access((), (), 0)


def edition() -> RawSQL:
    """Return the expression by which a query also fetches how far labels, keys and policy have come."""
    return RawSQL(EDITION, [], ArrayField(models.BigIntegerField()))


def compiled(
    standing: Standing | None, of: Sequence[int] | None = None, mailbox: Sequence[int] = ()
) -> Access:
    """Return what a standing may know and needs to know, under the policy in force.

    ``of`` is the edition of labels, keys and policy, and ``mailbox`` the keys of the standing's mailbox,
    where the caller has just fetched them.
    """
    if standing is None:
        return NOTHING
    if not of or bool(standing.mailbox) != bool(mailbox):
        of, mailbox = _edition_now(standing.mailbox)
    *counted, policy = of
    return _compile(standing, tuple(counted[:2]), tuple(counted[2:]), policy, mailbox)


def _edition_now(mailbox: str) -> tuple[Sequence[int], Sequence[int]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {EDITION}, {MAILBOX}", [mailbox])
        edition, keys = cursor.fetchone()
    return edition, keys or ()


def _compile(standing, labels, keys, policy, mailbox) -> Access:
    # Every report interns a mailbox's key, which is not counted but asked for with the counts. All else
    # that a holder of a mailbox may know and needs is the same for all of them.
    alike, today = (replace(standing, mailbox="") if standing.mailbox else standing), timezone.localdate()
    held = _held(alike, keys, today)
    known = _known(alike, labels, policy, today)
    told(policy)
    whole = tuple(sorted({*held, *mailbox})) if mailbox else held
    return Access(known, whole, policy, (*labels, *keys, policy))


@lru_cache(maxsize=4096)
def _known(standing, labels, policy, today) -> tuple[int, ...]:
    return _admitted(standing, labels, withheld_by(policy))


def _admitted(standing, labels, withheld) -> tuple[int, ...]:
    rows = _labels(labels)
    return tuple(row.pk for row in rows if right_of(standing, row, withheld) and not barring(standing, row))


@lru_cache(maxsize=4096)
def _held(standing, keys, today) -> tuple[int, ...]:
    held = [(rule.kind, subject) for rule in NEEDS for subject in rule.holds(standing)]
    return tuple(held_ids(held, today=today))


@lru_cache(maxsize=4)
def _labels(version: tuple[int, int]) -> tuple[AccessLabel, ...]:
    return tuple(AccessLabel.objects.order_by("pk"))


def barring(standing: Standing, label: AccessLabel) -> Bar | None:
    """Return the first rule that shuts this kind of record to this reader."""
    return next((rule for rule in BARS if rule.bars(standing, label)), None)


def right_of(standing: Standing, label: AccessLabel, withheld: frozenset[str]) -> RightToKnow | None:
    """Return the first rule that gives this reader a right to know, of those the center does not withhold."""
    rights = (rule for rule in RIGHTS if rule.identifier not in withheld)
    return next((rule for rule in rights if rule.admits(standing, label)), None)


def admitting(standing: Standing, label: AccessLabel) -> RightToKnow | None:
    """Return the rule that lets this reader know this kind of record, if none shuts it."""
    if barring(standing, label):
        return None
    return right_of(standing, label, withheld())


def known_under(standing: Standing, withheld: frozenset[str]) -> tuple[int, ...]:
    """Return the labels this reader could know if the center withheld these rights and no others."""
    edition, _ = _edition_now(standing.mailbox)
    return _admitted(standing, tuple(edition[:2]), withheld)


def forget() -> None:
    """Compile every standing anew at its next use: keys are never changed, except by a test's clock."""
    choosing.forget()
    _labels.cache_clear()
    _known.cache_clear()
    _held.cache_clear()
    KEYS.forget()
