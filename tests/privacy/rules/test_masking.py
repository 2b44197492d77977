"""Who may decide on a name: a table of everyone who might."""

from types import SimpleNamespace

import pytest

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.rules.masking import READING, UNMASKING, why_not_decide

ASKED, WROTE, OTHER = 1, 2, 3
REQUEST = SimpleNamespace(requested_by_id=ASKED, author_id=WROTE)
TABLE = [
    (ASKED, Duty.APPROVE, "asked"),
    (ASKED, Duty.REVIEW_PRIVACY, "asked"),
    (WROTE, Duty.APPROVE, "wrote"),
    (WROTE, Duty.AUTHOR, "wrote"),
    (OTHER, Duty.APPROVE, ""),
    (OTHER, Duty.REVIEW_PRIVACY, ""),
    (OTHER, Duty.AUTHOR, "supervisors"),
    (OTHER, Duty.SEE_IDENTITY, "supervisors"),
    (OTHER, Duty.ADMINISTER, "supervisors"),
]


@pytest.mark.parametrize(("person", "duty", "words"), TABLE)
def test_another_supervisor_or_the_privacy_officer_decides_and_nobody_else(person, duty, words):
    told = why_not_decide(REQUEST, Standing("x", user_id=person, duties=frozenset({duty})))
    assert (words in told) if words else told == ""


def test_every_rule_of_masking_has_a_sentence_and_an_authority():
    assert all(rule.sentence.endswith(".") and rule.authority for rule in (*READING, *UNMASKING))
