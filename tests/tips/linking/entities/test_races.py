"""Two people tie the same two entities at the same moment: one is done, the other is told in words."""

import pytest

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from tests.racing import at_once
from tips.linking.entities.models import EntityTie
from tips.linking.entities.services import tie

ONE, TWO = ("plate", "7KX114"), ("plate", "4LM220")


@pytest.mark.parametrize("sort", ["merge", "alias"])
def test_a_into_b_while_b_goes_into_a(committed, told, amir, sofia, sort):
    told("Plate 7KX 114 at the gate.")
    told("Plate 4LM 220 at the gate.")

    def into(person, one, other):
        standing = standing_for(person)

        def act():
            with acting(standing):
                return tie(*one, by=standing, into=other, sort=sort, reason="The same truck in both")

        return act

    given = at_once(into(amir.pk, ONE, TWO), into(sofia.pk, TWO, ONE))
    [refused] = [one for one in given if isinstance(one, Exception)]
    assert isinstance(refused, StepNotOpen) and "circle" in str(refused)
    with acting(courier()):
        assert EntityTie.objects.unguarded().count() == 1
