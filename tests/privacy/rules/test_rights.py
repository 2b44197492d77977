"""Every right to know and every need to know, as a table of who and what."""

import pytest

from privacy.access.compiling import admitting
from privacy.access.duties import Duty, Entitlement
from privacy.access.models import AccessLabel, KeyKind
from privacy.access.standing import Standing, courier, mailbox_holder, public_intake
from privacy.rules.barring import BARS
from privacy.rules.knowing import RIGHTS
from privacy.rules.needing import DESKS, NEED_BY_KIND, NEEDS

HOST, TRAINED, AGREED, LAW = (
    Entitlement.HOST,
    Entitlement.TRAINED,
    Entitlement.AGREED,
    Entitlement.LAW_ENFORCEMENT,
)
CURRENT = {TRAINED, AGREED, Entitlement.ACKNOWLEDGED}
CENTER = CURRENT | {HOST}
RULE = {rule.identifier: rule for rule in RIGHTS}


def standing(duties=(), entitlements=(), **facts):
    """Make somebody with these duties and facts."""
    return Standing(
        name="x", user_id=1, duties=frozenset(duties), entitlements=frozenset(entitlements), **facts
    )


def label(record_class="T0", part="record", stage="held", marking="LES"):
    """Make a kind of record."""
    return AccessLabel(record_class=record_class, part=part, stage=stage, marking=marking)


TABLE = [
    # rule, duties, facts, label, admits
    ("A-01", {Duty.REPORT}, set(), label("T0"), True),
    ("A-01", {Duty.REPORT}, set(), label("T2"), True),
    ("A-01", {Duty.REPORT}, set(), label("T1", "mailbox"), True),
    ("A-01", {Duty.REPORT}, CURRENT, label("T1", "desk"), False),
    ("A-01", {Duty.REPORT}, CURRENT, label("T1", "identity"), False),
    ("A-01", {Duty.REPORT}, CURRENT, label("T3"), False),
    ("A-01", {Duty.REPORT}, CURRENT, label("P"), False),
    ("A-01", {Duty.READ_PRODUCTS}, CURRENT, label("T0"), False),
    ("A-02", {Duty.REPORT}, CURRENT, label("P", "mailbox"), True),
    ("A-02", {Duty.REPORT}, CURRENT, label("P"), False),
    ("A-02", {Duty.REPORT}, CURRENT - {AGREED}, label("P", "mailbox"), False),
    ("A-02", {Duty.REPORT}, CURRENT - {TRAINED}, label("P", "mailbox"), False),
    ("A-02", {Duty.READ_PRODUCTS}, CURRENT, label("P", "mailbox"), False),
    ("A-03", {Duty.TRIAGE}, CENTER, label("T0", "desk"), True),
    ("A-03", {Duty.TRIAGE}, CENTER - {TRAINED}, label("T0"), False),
    ("A-03", {Duty.TRIAGE}, CENTER - {HOST}, label("T0"), False),
    ("A-03", {Duty.TRIAGE}, CENTER, label("T0", "identity"), False),
    ("A-03", {Duty.TRIAGE}, CENTER, label("T3"), False),
    ("A-04", {Duty.VET}, CENTER, label("T1", "desk"), True),
    ("A-04", {Duty.VET}, CENTER - {TRAINED}, label("T1"), False),
    ("A-04", {Duty.AUTHOR}, CENTER, label("T1"), False),
    ("A-09", {Duty.APPROVE}, CENTER, label("T2", "desk"), True),
    ("A-09", {Duty.REVIEW_PRIVACY}, CENTER, label("P"), True),
    ("A-09", {Duty.APPROVE}, CENTER, label("T2", "identity"), False),
    ("A-09", {Duty.AUDIT}, CENTER, label("T2"), False),
    ("A-09", {Duty.ADMINISTER}, CENTER, label("T0"), False),
    ("A-10", {Duty.RECEIVE_REFERRAL}, CURRENT | {LAW}, label("T2"), True),
    ("A-10", {Duty.RECEIVE_REFERRAL}, CURRENT, label("T2"), False),
    ("A-10", {Duty.RECEIVE_REFERRAL}, {LAW}, label("T2"), False),
    ("A-10", {Duty.RECEIVE_REFERRAL}, CURRENT | {LAW}, label("T2", "desk"), False),
    ("A-10", {Duty.RECEIVE_REFERRAL}, CURRENT | {LAW}, label("P"), False),
    ("A-12", {Duty.READ_PRODUCTS}, CURRENT, label("P", stage="released", marking="FOUO"), True),
    ("A-12", {Duty.READ_PRODUCTS}, CURRENT, label("P", stage="recalled", marking="FOUO"), True),
    ("A-12", {Duty.READ_PRODUCTS}, CURRENT, label("P", stage="held", marking="FOUO"), False),
    ("A-12", {Duty.READ_PRODUCTS}, CURRENT - {AGREED}, label("P", stage="released", marking="FOUO"), False),
    ("A-12", {Duty.READ_PRODUCTS}, CURRENT - {TRAINED}, label("P", stage="released", marking="FOUO"), False),
    ("A-12", {Duty.READ_PRODUCTS}, set(), label("P", stage="released", marking="PUBLIC"), True),
    ("A-12", {Duty.READ_PRODUCTS}, CURRENT, label("T1", stage="released"), False),
    ("A-17", {Duty.READ_PUBLIC}, set(), label("P", stage="released", marking="PUBLIC"), True),
    ("A-17", {Duty.READ_PUBLIC}, set(), label("P", stage="recalled", marking="PUBLIC"), True),
    ("A-17", {Duty.READ_PUBLIC}, set(), label("P", stage="held", marking="PUBLIC"), False),
    ("A-17", {Duty.READ_PUBLIC}, CURRENT, label("P", stage="released", marking="FOUO"), False),
    ("A-17", {Duty.READ_PUBLIC}, CURRENT, label("P", "desk", stage="released", marking="PUBLIC"), False),
    ("A-17", {Duty.READ_PUBLIC}, CURRENT, label("T1", stage="released", marking="PUBLIC"), False),
    ("A-17", {Duty.READ_PRODUCTS}, set(), label("P", stage="released", marking="PUBLIC"), False),
    ("A-13", {Duty.AUTHOR}, CENTER, label("P"), True),
    ("A-13", {Duty.AUTHOR}, CURRENT, label("P"), False),
    ("A-13", {Duty.AUTHOR}, CENTER, label("P", "identity"), False),
    ("A-20", {Duty.SEE_IDENTITY}, CENTER, label("P", "identity"), True),
    ("A-20", {Duty.SEE_IDENTITY}, CENTER, label("T0", "identity"), True),
    ("A-20", {Duty.TRIAGE}, CENTER, label("T0", "identity"), False),
    ("A-20", {Duty.SEE_IDENTITY}, CENTER - {HOST}, label("T0", "identity"), False),
]


@pytest.mark.parametrize(("rule", "duties", "facts", "kind", "admits"), TABLE)
def test_who_may_know_what(rule, duties, facts, kind, admits):
    assert bool(RULE[rule].admits(standing(duties, facts), kind)) is admits


def test_services_know_only_what_they_are_for():
    assert RULE["A-30"].admits(public_intake("m"), label("T0"))
    assert not RULE["A-30"].admits(public_intake("m"), label("T1"))
    assert RULE["A-21"].admits(mailbox_holder("m"), label("T0", "mailbox"))
    assert admitting(mailbox_holder("m"), label("T0")) is None
    assert RULE["A-31"].admits(courier(), label("T2", "desk"))
    assert not RULE["A-31"].admits(standing({Duty.CARRY}), label("T2"))


def test_somebody_with_no_duty_may_know_nothing():
    everything = standing((), set(Entitlement))
    kinds = [
        label(c, p, s)
        for c in ("T0", "T1", "T2", "T3", "P")
        for p in ("record", "desk", "identity")
        for s in ("held", "released")
    ]
    assert not [kind for kind in kinds if admitting(everything, kind)]


NEEDED = [
    (KeyKind.DESK, standing({Duty.TRIAGE}, {HOST}), {"intake"}),
    (KeyKind.DESK, standing({Duty.TRIAGE}, set()), set()),
    (KeyKind.AGENCY, standing({Duty.REPORT}, agency="a"), {"a"}),
    (KeyKind.AGENCY, standing({Duty.READ_PRODUCTS}, agency="a"), set()),
    (KeyKind.OFFICE, standing({Duty.RECEIVE_REFERRAL}, office="meridian"), {"meridian"}),
    (KeyKind.OFFICE, standing({Duty.REPORT}, office="meridian"), set()),
    (KeyKind.AUDIENCE, standing({Duty.READ_PRODUCTS}, audiences=frozenset({"LE:1"})), {"LE:1"}),
    (KeyKind.AUDIENCE, standing({Duty.REPORT}, audiences=frozenset({"LE:1"})), set()),
    (KeyKind.CIRCLE, standing((), CURRENT, circles=frozenset({"7"})), {"7"}),
    (KeyKind.CIRCLE, standing((), CURRENT - {TRAINED}, circles=frozenset({"7"})), set()),
    (KeyKind.CIRCLE, standing((), CURRENT - {Entitlement.ACKNOWLEDGED}, circles=frozenset({"7"})), set()),
    (KeyKind.MAILBOX, mailbox_holder("m"), {"m"}),
    (KeyKind.MAILBOX, standing({Duty.OPEN_MAILBOX}), set()),
    (KeyKind.MEMBER, standing((), {HOST}), {"1"}),
    (KeyKind.MEMBER, standing((), CURRENT), set()),
    (KeyKind.MEMBER, courier(), set()),
    (KeyKind.SERVICE, courier(), {"courier"}),
    (KeyKind.SERVICE, standing({Duty.CARRY}), set()),
]


@pytest.mark.parametrize(("kind", "who", "held"), NEEDED)
def test_who_needs_what(kind, who, held):
    assert set(NEED_BY_KIND[kind].holds(who)) == held


def test_every_desk_belongs_to_a_duty_and_every_kind_of_key_to_one_rule():
    assert len(NEED_BY_KIND) == len(NEEDS) == len(KeyKind)
    assert set(DESKS.values()) <= set(Duty)


def test_every_rule_says_something_on_some_authority_under_a_name_of_its_own():
    rules = [*RIGHTS, *BARS, *NEEDS]
    assert len({rule.identifier for rule in rules}) == len(rules)
    assert all(rule.sentence.endswith(".") and rule.authority for rule in rules)
