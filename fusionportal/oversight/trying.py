"""Trying the policy: the decision of the pages, asked of every rule and shown with its answers."""

from dataclasses import dataclass
from enum import StrEnum

from django.http import Http404

from privacy.access.compiling import barring, compiled, right_of
from privacy.access.deciding import decide, fetch
from privacy.access.models import AccessKey, AccessLabel
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing
from privacy.oversight.querying import numbered_kinds
from privacy.policy.choosing import withheld_by
from privacy.rules.barring import BARS
from privacy.rules.knowing import RIGHTS
from privacy.rules.needing import NEED_BY_KIND, NEEDS
from privacy.rules.rule import Rule


class Says(StrEnum):
    """How one rule answers."""

    ADMITS = "admits"
    BARS = "bars"
    WITHHELD = "withheld by the center"
    MATCHES = "the needs match"
    SILENT = "not concerned"


@dataclass(frozen=True, slots=True)
class Answer:
    """One rule and its answer."""

    rule: Rule
    says: Says
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """What every rule answers, and what comes of it by the decision that guards the pages."""

    answers: tuple[Answer, ...]
    right: Rule | None
    opens: bool | None
    policy: int
    words: str


def record_for(number: str, *, by: Standing) -> GuardedRecord:
    """Return a record that whoever asks may read; withheld and absent look alike."""
    for kind in numbered_kinds():
        rows = kind.objects.visible_to(by).select_related("label")
        try:
            return fetch(rows, number__iexact=number.strip())
        except Http404:
            continue
    raise Http404


def try_record(person: Standing, record: GuardedRecord) -> Tried:
    """Ask every rule about one person and one record in hand."""
    tried = _ask(person, record.label, set(record.access_keys or []))
    opens = decide(person, record) is not None
    words = "opens this record" if opens else "does not see this record, nor that it exists"
    return Tried(tried, _right(person, record.label), opens, compiled(person).policy, words)


def try_kind(person: Standing, label: AccessLabel) -> Tried:
    """Ask every rule about one person and one kind of record; the needs lie with single records."""
    right = _right(person, label) if label.pk in compiled(person).labels else None
    words = (
        "may know this kind of record, where a need to know matches" if right else "may not know this kind"
    )
    return Tried(_ask(person, label, set()), right, None, compiled(person).policy, words)


def _right(person: Standing, label: AccessLabel) -> Rule | None:
    return None if barring(person, label) else right_of(person, label, withheld_by(compiled(person).policy))


def _ask(person: Standing, label: AccessLabel, carried: set[int]) -> tuple[Answer, ...]:
    access = compiled(person)
    not_given = withheld_by(access.policy)
    shared = AccessKey.objects.filter(pk__in=carried & set(access.keys))
    answers = [
        Answer(rule, _said(rule.admits(person, label), rule.identifier in not_given)) for rule in RIGHTS
    ]
    answers += [Answer(rule, Says.BARS if rule.bars(person, label) else Says.SILENT) for rule in BARS]
    for rule in NEEDS:
        keys = tuple(sorted(str(key) for key in shared if NEED_BY_KIND[key.kind] is rule))
        answers.append(Answer(rule, Says.MATCHES if keys else Says.SILENT, keys))
    return tuple(answers)


def _said(admits: bool, not_given: bool) -> Says:
    if not admits:
        return Says.SILENT
    return Says.WITHHELD if not_given else Says.ADMITS
