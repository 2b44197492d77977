"""What a marking's limits bar, as a table: who, under which limit, is kept out by which rule."""

import pytest

from privacy.access.compiling import barring
from privacy.access.duties import Duty, Entitlement
from privacy.access.models import AccessLabel
from privacy.access.standing import Standing, courier, mailbox_holder

BASE = {Entitlement.TRAINED, Entitlement.AGREED, Entitlement.ACKNOWLEDGED}
READERS = {
    "fire": BASE,
    "police": BASE | {Entitlement.LAW_ENFORCEMENT},
    "federal": BASE | {Entitlement.LAW_ENFORCEMENT, Entitlement.FEDERAL},
    "center": BASE | {Entitlement.HOST},
}
TABLE = [
    # marking, caveats, then the rule that bars: fire, police, federal, center
    ("CUI", [], None, None, None, None),
    ("CUI", ["TLP:AMBER+STRICT"], None, None, None, None),
    ("CUI", ["NOCON"], None, None, None, None),
    ("LES", [], "B-02", None, None, None),
    ("CUI", ["FED ONLY"], "B-06", "B-06", None, None),
    ("CUI", ["FEDCON"], "B-06", "B-06", None, None),
    ("LES", ["FED ONLY"], "B-02", "B-06", None, None),
    ("TLP:RED", ["TLP:RED"], "B-07", "B-07", "B-07", None),
    ("CUI", ["DL ONLY"], "B-07", "B-07", "B-07", None),
    ("CUI", ["ORCON"], "B-07", "B-07", "B-07", None),
    ("CUI", ["NOFORN"], "B-07", "B-07", "B-07", None),
    ("CUI", ["PCII"], "B-04", "B-04", "B-04", "B-04"),
]


def standing(name):
    return Standing(
        name, user_id=1, duties=frozenset({Duty.READ_PRODUCTS}), entitlements=frozenset(READERS[name])
    )


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} {' '.join(row[1])}".strip())
def test_each_reader_is_barred_by_exactly_the_rule_that_says_so(row):
    marking, caveats, *rules = row
    label = AccessLabel(record_class="P", stage="released", marking=marking, caveats=caveats)
    barred = [barring(standing(name), label) for name in READERS]
    assert [rule and rule.identifier for rule in barred] == rules


@pytest.mark.parametrize("caveat", ["FED ONLY", "TLP:RED", "ORCON"])
def test_whoever_carries_a_product_is_not_barred_and_a_tip_is_not_a_product(caveat):
    product = AccessLabel(record_class="P", stage="released", marking="CUI", caveats=[caveat])
    tip = AccessLabel(record_class="T1", marking="CUI", caveats=[caveat])
    assert barring(courier(), product) is None
    assert barring(standing("police"), tip) is None


def test_whoever_has_not_accepted_the_policy_reads_no_mailbox_of_the_center():
    label = AccessLabel(record_class="T0", marking="LES", part="mailbox")
    newcomer = Standing(
        "newcomer", user_id=1, duties=frozenset({Duty.TRIAGE}), entitlements=BASE - {Entitlement.ACKNOWLEDGED}
    )
    assert barring(newcomer, label).identifier == "B-05"
    assert barring(mailbox_holder("a"), label) is None


FEW = {
    "intake": {Duty.TRIAGE, Duty.SEE_IDENTITY},
    "senior": {Duty.VET, Duty.SEE_IDENTITY},
    "supervisor": {Duty.APPROVE, Duty.SEE_IDENTITY},
    "privacy": {Duty.REVIEW_PRIVACY, Duty.SEE_IDENTITY},
}
STRICTER = [
    # populations of an identity, then whether it is barred: intake, senior, supervisor, privacy
    ([], False, False, False, False),
    (["juvenile"], True, True, False, False),
    (["victim"], True, True, False, False),
    (["source"], True, True, False, False),
    (["juvenile", "victim"], True, True, False, False),
    (["youth"], False, False, False, False),
]


@pytest.mark.parametrize("row", STRICTER, ids=lambda row: " ".join(row[0]) or "nobody protected")
def test_who_a_juvenile_victim_or_source_is_stays_with_supervisors_and_the_privacy_officer(row):
    populations, *barred = row
    label = AccessLabel(record_class="T1", part="identity", marking="LES", populations=populations)
    center = frozenset(BASE | {Entitlement.HOST})
    found = [
        barring(Standing(name, user_id=1, duties=frozenset(duties), entitlements=center), label)
        for name, duties in FEW.items()
    ]
    assert [rule is not None and rule.identifier == "B-10" for rule in found] == barred
    assert barring(courier(), label) is None
