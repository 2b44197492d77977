"""Who sees a referral, by both walls, in lists, counts and parts."""

import pytest
from django.db import connection

from privacy.access.acting import acting
from privacy.access.querysets import Unguarded
from tips.models import Attachment, BehaviorMatch, Feedback, Referral, Tip, TrackEntry

READERS = {
    "ines": True, "amir": True, "sofia": True, "omar": True, "priya": True, "lin": False, "ortiz": False,
    "dana": False, "agnes": False, "felix": False, "wren": False, "rhea": False, "axel": False, "root": False,
}  # fmt: skip


def _both_walls(as_, person, referral):
    standing = as_(person)
    with acting(standing), connection.cursor() as cursor:
        first = Referral.objects.visible_to(standing).filter(pk=referral.pk).exists()
        cursor.execute("SELECT count(*) FROM tips_referral WHERE id = %s", [referral.pk])
        return first, bool(cursor.fetchone()[0])


@pytest.mark.parametrize(("name", "sees"), READERS.items())
def test_before_approval_only_the_center_sees_it(request, drafted, as_, name, sees):
    assert _both_walls(as_, request.getfixturevalue(name), drafted) == (sees, sees)


@pytest.mark.parametrize(("name", "sees"), (READERS | {"lin": True}).items())
def test_after_approval_its_own_office_does_too(request, approved, as_, name, sees):
    assert _both_walls(as_, request.getfixturevalue(name), approved) == (sees, sees)


def test_the_office_reads_the_tip_only_after_approval(request, drafted, matched, as_, lin, do, omar):
    with acting(as_(lin)):
        assert not Tip.objects.visible_to(as_(lin)).exists()
    request.getfixturevalue("approved")
    with acting(as_(lin)):
        assert Tip.objects.visible_to(as_(lin)).get().pk == matched.pk
        assert not Tip.objects.visible_to(as_(lin)).get().behaviors.visible_to(as_(lin)).exists()
        assert not BehaviorMatch.objects.visible_to(as_(lin)).exists()


@pytest.mark.parametrize("part", [TrackEntry, Feedback, Attachment])
def test_the_parts_stay_shut_to_other_offices(approved, as_, ortiz, part):
    with acting(as_(ortiz)):
        assert part.objects.visible_to(as_(ortiz)).count() == 0


def test_a_referral_stays_shut_until_somebody_says_who_is_reading(drafted):
    with pytest.raises(Unguarded):
        list(Referral.objects.all())


def test_a_liaison_whose_training_lapsed_sees_nothing(approved, as_, person, fbi):
    lapsed = person("lee", fbi, "liaison", courses={})
    with acting(as_(lapsed)):
        assert not Referral.objects.visible_to(as_(lapsed)).exists()
