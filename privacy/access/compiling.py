"""From a standing to the labels it may know and the keys it holds."""

from dataclasses import dataclass, replace
from functools import lru_cache

from django.db import connection
from django.utils import timezone

from privacy.rules.knowing import BARS, RIGHTS
from privacy.rules.needing import NEEDS
from privacy.rules.rule import Bar, RightToKnow

from .interning import held_ids
from .models import AccessLabel
from .standing import Standing

VERSIONS = """
SELECT (SELECT coalesce(max(id), 0) FROM privacy_accesslabel),
       (SELECT coalesce(max(id), 0) FROM privacy_accesskey),
       (SELECT coalesce(max(number), 0) FROM privacy_policyversion WHERE in_force_from <= now())
"""


@dataclass(frozen=True, slots=True)
class Access:
    """What a standing comes to today: label ids, key ids, and the policy version that said so."""

    labels: tuple[int, ...]
    keys: tuple[int, ...]
    policy: int


NOTHING = Access((), (), 0)


def compiled(standing: Standing | None) -> Access:
    """Return what a standing may know and needs to know, under the policy in force."""
    if standing is None:
        return NOTHING
    with connection.cursor() as cursor:
        cursor.execute(VERSIONS)
        labels, keys, policy = cursor.fetchone()
    return _compile(standing, labels, keys, policy, timezone.localdate())


def _compile(standing, newest_label, newest_key, policy, today) -> Access:
    # Every report sent interns a key, which changes nothing about who may know what. And a right to know
    # never hangs on which mailbox somebody holds, though each holder is a standing of its own.
    known = _known(replace(standing, mailbox=""), newest_label, policy, today)
    return Access(known, _held(standing, newest_key, today), policy)


@lru_cache(maxsize=4096)
def _known(standing, newest_label, policy, today) -> tuple[int, ...]:
    return tuple(row.pk for row in _labels(newest_label) if admitting(standing, row))


@lru_cache(maxsize=4096)
def _held(standing, newest_key, today) -> tuple[int, ...]:
    held = [(rule.kind, subject) for rule in NEEDS for subject in rule.holds(standing)]
    return tuple(held_ids(held, today=today))


@lru_cache(maxsize=4)
def _labels(newest: int) -> tuple[AccessLabel, ...]:
    return tuple(AccessLabel.objects.filter(pk__lte=newest).order_by("pk"))


def barring(standing: Standing, label: AccessLabel) -> Bar | None:
    """Return the first rule that shuts this kind of record to this reader."""
    return next((rule for rule in BARS if rule.bars(standing, label)), None)


def admitting(standing: Standing, label: AccessLabel) -> RightToKnow | None:
    """Return the rule that lets this reader know this kind of record, if none shuts it."""
    if barring(standing, label):
        return None
    return next((rule for rule in RIGHTS if rule.admits(standing, label)), None)


def forget() -> None:
    """Compile every standing anew at its next use: keys are never changed, except by a test's clock."""
    _known.cache_clear()
    _held.cache_clear()
