"""Each rule by itself: what it asks for, it asks for even where another rule would refuse as well."""

import pytest

from privacy.access.duties import Duty, Entitlement
from privacy.access.models import AccessLabel
from privacy.access.standing import Standing
from privacy.rules.barring import BARS
from privacy.rules.knowing import RIGHTS
from privacy.rules.needing import NEEDS

RULES = {rule.identifier: rule for rule in (*RIGHTS, *BARS, *NEEDS)}
E = Entitlement
PEER = {E.TRAINED, E.PART23_TRAINED, E.LAW_ENFORCEMENT, E.PART23_AGREED}
CURRENT = {E.TRAINED, E.AGREED, E.ACKNOWLEDGED}
OUT = {"record_class": "T3", "stage": "released", "marking": "LES"}
OPEN = {"record_class": "P", "stage": "released", "marking": "PUBLIC"}

# Rule, duty, entitlements, label: whoever has exactly this is admitted, and with any one thing less is not.
ADMITTED = [
    ("A-09", Duty.APPROVE, {E.HOST, E.TRAINED}, {"record_class": "T1"}),
    ("A-14", Duty.WORK_INTELLIGENCE, {E.HOST, E.TRAINED}, {"record_class": "T3"}),
    ("A-15", Duty.READ_INTELLIGENCE, PEER, OUT),
    ("A-16", Duty.READ_PRODUCTS, set(), OUT | {"part": "warning"}),
    ("A-17", Duty.READ_PUBLIC, set(), OPEN),
    ("A-20", Duty.SEE_IDENTITY, {E.HOST, E.TRAINED}, {"record_class": "T1", "part": "identity"}),
]
# Rule, and a label that whoever is admitted above is not shown by it.
OTHERS = [
    ("A-15", OUT | {"part": "warning"}),
    ("A-15", OUT | {"part": "desk"}),
    ("A-15", OUT | {"record_class": "P"}),
    ("A-14", {"record_class": "P"}),
    ("A-16", OUT | {"part": "warning", "record_class": "T1"}),
    ("A-16", OUT | {"part": "warning", "stage": "held"}),
    ("A-17", OPEN | {"caveats": ["PCII"]}),
    ("A-17", OPEN | {"compartments": ["river"]}),
    ("A-17", OPEN | {"originator_controlled": True}),
    ("A-20", {"record_class": "T1", "part": "record"}),
    ("A-09", {"record_class": "T1", "part": "identity"}),
]
# Rule, entitlements, label: somebody outside whom the rule bars, each for one reason.
BARRED = [
    ("B-08", {E.PART23_TRAINED}, OUT),
    ("B-08", {E.TRAINED}, OUT),
    ("B-09", {E.LAW_ENFORCEMENT}, OUT),
    ("B-09", {E.PART23_AGREED}, OUT),
    ("B-03", set(), {"record_class": "T1", "compartments": ["river"]}),
]


def somebody(duty=None, entitlements=(), **more):
    return Standing(
        "somebody",
        user_id=1,
        duties=frozenset([duty] if duty else []),
        entitlements=frozenset(entitlements),
        **more,
    )


def label(facts):
    return AccessLabel(**{"part": "record", "compartments": [], "caveats": [], "populations": [], **facts})


@pytest.mark.parametrize(("name", "duty", "facts", "kind"), ADMITTED)
def test_each_right_asks_for_all_it_says(name, duty, facts, kind):
    admits = RULES[name].admits
    assert admits(somebody(duty, facts), label(kind))
    assert not admits(somebody(None, facts), label(kind))
    assert not any(admits(somebody(duty, facts - {one}), label(kind)) for one in facts)


@pytest.mark.parametrize(("name", "kind"), OTHERS)
def test_no_right_reaches_past_its_kind_of_record(name, kind):
    duty, facts = next((duty, facts) for rule, duty, facts, _ in ADMITTED if rule == name)
    assert not RULES[name].admits(somebody(duty, facts), label(kind))


@pytest.mark.parametrize(("name", "facts", "kind"), BARRED)
def test_each_bar_stands_for_each_of_its_reasons(name, facts, kind):
    assert RULES[name].bars(somebody(None, facts), label(kind))


def test_a_circle_opens_only_while_training_agreement_and_acceptance_are_current():
    holds = RULES["N-05"].holds
    assert holds(somebody(None, CURRENT, circles=frozenset({"7"})))
    assert not any(holds(somebody(None, CURRENT - {one}, circles=frozenset({"7"}))) for one in CURRENT)


def test_custody_is_for_those_charged_with_it():
    assert RULES["N-08"].holds(somebody(Duty.PURGE)) and not RULES["N-08"].holds(somebody(Duty.TRIAGE))
