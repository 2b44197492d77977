"""Taking a referral back never leaves a finding unreferred."""

import pytest
from django.core.exceptions import ValidationError

from privacy.access.acting import acting
from tips.intake.choices import Status
from tips.models import Referral, Tip
from tips.referrals.choices import State
from tips.referrals.services import approve_referral, refer_also, withdraw


def _tip(as_, person, matched):
    with acting(as_(person)):
        return Tip.objects.visible_to(as_(person)).filter(pk=matched.pk).first()


def test_a_reason_is_asked(do, drafted, omar):
    with pytest.raises(ValidationError, match="Say why"):
        do(withdraw, drafted, omar, reason=" ", disposition="UNFOUNDED")


def test_the_last_one_asks_what_becomes_of_the_tip(do, drafted, omar, now_):
    with pytest.raises(ValidationError, match="Say how the center closes it"):
        do(withdraw, drafted, omar, reason="A contractor.")
    assert now_(drafted).status == State.DRAFTED


def test_the_last_one_ends_the_tip_with_the_centers_word(do, drafted, matched, omar, as_):
    do(withdraw, drafted, omar, reason="A contractor.", disposition="UNFOUNDED")
    tip = _tip(as_, omar, matched)
    assert (tip.status, tip.disposition) == (Status.CLOSED, "UNFOUNDED")


def test_another_office_gets_it_instead(do, drafted, matched, omar, olga, ellery_office, as_, ortiz):
    do(withdraw, drafted, omar, reason="Port Ellery covers that shore.", office=ellery_office)
    with acting(as_(olga)):
        new = Referral.objects.visible_to(as_(olga)).get(office=ellery_office)
    assert (new.status, new.drafted_by) == (State.DRAFTED, omar)
    do(approve_referral, new, olga)
    assert _tip(as_, ortiz, matched).status == Status.REFERRED


def test_while_another_office_has_it_nothing_more_is_asked(
    do, sent, matched, sofia, omar, ellery_office, as_
):
    do(refer_also, matched, sofia, office=ellery_office, basis="The truck is from there.")
    assert do(withdraw, sent, omar, reason="Not theirs.").status == State.WITHDRAWN
    assert _tip(as_, omar, matched).status == Status.REFERRED


def test_an_office_that_had_it_loses_the_tip_and_reads_why(
    do, sent, matched, sofia, omar, lin, ellery_office, as_
):
    do(refer_also, matched, sofia, office=ellery_office, basis="The truck is from there.")
    assert _tip(as_, lin, matched) is not None
    do(withdraw, sent, omar, reason="Not theirs.")
    assert _tip(as_, lin, matched) is None
    with acting(as_(lin)):
        referral = Referral.objects.visible_to(as_(lin)).get(pk=sent.pk)
        assert referral.track.visible_to(as_(lin)).get(word="withdrawn").note == "Not theirs."


def test_an_office_never_learns_of_one_withdrawn_before_it_left(do, approved, omar, lin, as_):
    do(withdraw, approved, omar, reason="A contractor.", disposition="UNFOUNDED")
    with acting(as_(lin)):
        assert not Referral.objects.visible_to(as_(lin)).exists()


def test_what_was_withdrawn_before_it_left_is_not_sent(do, approved, omar, carried, words):
    do(withdraw, approved, omar, reason="A contractor.", disposition="UNFOUNDED")
    row = carried(approved)
    assert (row.delivered_at, row.attempts) == (None, 0)
    assert "transmitted" not in words(row)
