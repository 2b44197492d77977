"""Who may know criminal intelligence, as a table: each reader, each kind of row, the rule that decides."""

import pytest

from privacy.access.compiling import admitting, barring
from privacy.access.duties import Duty, Entitlement
from privacy.access.models import AccessLabel
from privacy.access.standing import Standing, courier

BASE = {Entitlement.TRAINED, Entitlement.AGREED, Entitlement.ACKNOWLEDGED}
COP = BASE | {Entitlement.LAW_ENFORCEMENT, Entitlement.PART23_AGREED, Entitlement.PART23_TRAINED}
CENTER = BASE | {Entitlement.HOST, Entitlement.PART23_TRAINED}
OFFICER = {Duty.REPORT, Duty.READ_PRODUCTS, Duty.READ_INTELLIGENCE}
READERS = {
    "peer": (OFFICER, COP),
    "untrained peer": (OFFICER, COP - {Entitlement.PART23_TRAINED}),
    "peer without agreement": (OFFICER, COP - {Entitlement.PART23_AGREED}),
    "civilian": (OFFICER, COP - {Entitlement.LAW_ENFORCEMENT}),
    "fire": ({Duty.READ_PRODUCTS}, BASE),
    "analyst": ({Duty.WORK_INTELLIGENCE, Duty.VET, Duty.TRIAGE}, CENTER),
    "untrained analyst": ({Duty.WORK_INTELLIGENCE}, CENTER - {Entitlement.PART23_TRAINED}),
    "intake": ({Duty.TRIAGE, Duty.VET, Duty.READ_PRODUCTS}, CENTER),
    "supervisor": ({Duty.APPROVE}, CENTER),
    "privacy": ({Duty.REVIEW_PRIVACY}, CENTER),
    "lapsed privacy": ({Duty.REVIEW_PRIVACY}, CENTER - {Entitlement.TRAINED}),
    "auditor": ({Duty.AUDIT}, CENTER),
}
KINDS = {
    "held": {"part": "record", "stage": "held"},
    "sent": {"part": "record", "stage": "released"},
    "basis": {"part": "desk", "stage": "held"},
    "warning asked": {"part": "warning", "stage": "held"},
    "warning sent": {"part": "warning", "stage": "released"},
}
TABLE = [
    # reader, then what lets them know: held, sent, basis, warning asked, warning sent
    ("peer", None, "A-15", None, None, "A-16"),
    ("untrained peer", None, None, None, None, "A-16"),
    ("peer without agreement", None, None, None, None, "A-16"),
    ("civilian", None, None, None, None, "A-16"),
    ("fire", None, None, None, None, "A-16"),
    ("analyst", "A-14", "A-14", "A-14", "A-14", "A-14"),
    ("untrained analyst", None, None, None, None, None),
    ("intake", None, None, None, None, None),
    ("supervisor", "A-09", "A-09", "A-09", "A-09", "A-09"),
    ("privacy", "A-09", "A-09", "A-09", "A-09", "A-09"),
    ("lapsed privacy", None, None, None, None, None),
    ("auditor", None, None, None, None, None),
]
BARRED = {
    "untrained peer": "B-08",
    "peer without agreement": "B-09",
    "civilian": "B-09",
    "fire": "B-08",
    "untrained analyst": "B-08",
}


def standing(name):
    duties, facts = READERS[name]
    return Standing(name, user_id=1, duties=frozenset(duties), entitlements=frozenset(facts))


def label(kind):
    return AccessLabel(record_class="T3", marking="LES", **KINDS[kind])


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_each_reader_knows_exactly_what_a_rule_lets_them_know(row):
    name, *rules = row
    found = [admitting(standing(name), label(kind)) for kind in KINDS]
    assert [rule and rule.identifier for rule in found] == rules


@pytest.mark.parametrize(("name", "rule"), BARRED.items())
def test_each_bar_is_the_one_that_says_so(name, rule):
    assert barring(standing(name), label("sent")).identifier == rule


def test_the_courier_carries_it():
    assert [admitting(courier(), label(kind)).identifier for kind in KINDS] == ["A-31"] * 5
