"""Nobody's name is looked for or shown without a purpose of the policy and a reason of one's own."""

import pytest

from privacy.purposes import BY_CODE, PURPOSES, REPEATED, TOO_SHORT, UNSTATED, PurposeForm

REASON = "Two reports name somebody alike"


def asked(searched="", **typed):
    return PurposeForm({"purpose": "vetting", "reason": REASON, **typed}, searched=searched)


def test_a_purpose_and_a_reason_are_kept_with_the_code_first():
    form = asked()
    assert form.is_valid()
    assert form.stated == f"vetting: {REASON}"
    assert form.authority.startswith("U-03. ")


@pytest.mark.parametrize("code", ["", "everything", "U-03"])
def test_without_a_purpose_of_the_policy_it_is_refused_in_words(code):
    assert asked(purpose=code).errors["purpose"] == [UNSTATED]


@pytest.mark.parametrize("reason", ["Vetting", "for vetting", "  for \n vetting  "])
def test_a_reason_of_fewer_than_three_words_is_refused_in_words(reason):
    assert asked(reason=reason).errors["reason"] == [TOO_SHORT]


@pytest.mark.parametrize("searched", ["Two reports", "two  REPORTS", "alike"])
def test_what_is_searched_for_never_stands_in_the_reason(searched):
    assert asked(searched=searched).errors["reason"] == [REPEATED]


def test_every_purpose_has_its_own_code_sentence_and_authority():
    assert len({each.identifier for each in PURPOSES}) == len(BY_CODE) == len(PURPOSES)
    assert all(each.sentence.endswith(".") and each.authority for each in PURPOSES)
