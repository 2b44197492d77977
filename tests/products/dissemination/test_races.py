"""Two at once: releases, readers and couriers on real commits."""

import pytest
from django.core import mail

from partners.people.choices import Role
from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.standing import courier
from products.dissemination.models import Dissemination
from products.dissemination.reading import open_copy
from products.dissemination.services import release
from products.dissemination.spreading import spread
from products.dissemination.tasks import carry_release
from products.models import Rendition
from tests.racing import at_once

pytestmark = pytest.mark.usefixtures("committed")


def as_courier(act):
    def run():
        with acting(courier()):
            return act()

    return run


def reading(user):
    def run():
        by = standing_for(user.pk)
        with acting(by):
            return open_copy(Rendition.objects.visible_to(by).get(), by=by).copy_number

    return run


def numbers():
    with acting(courier()):
        return list(Dissemination.outbox.order_by("copy_number").values_list("copy_number", flat=True))


def test_two_workers_carry_out_one_release_once(approved, as_, omar, dana, rhea):
    with acting(as_(omar)):
        sending = release(approved, by=as_(omar))
    assert sorted(at_once(*[as_courier(lambda: spread(sending.pk))] * 2)) == [False, True]
    assert numbers() == [1, 2]
    at_once(*[lambda: carry_release(sending.pk)] * 2)
    assert len(mail.outbox) == 2


def test_late_readers_of_two_renditions_get_numbers_of_their_own(released, person, fire, sheriff):
    late = [person(f"late{n}", agency, Role.READER) for n, agency in enumerate([fire, sheriff] * 3)]
    assert sorted(at_once(*map(reading, late))) == [3, 4, 5, 6, 7, 8]
    assert numbers() == list(range(1, 9))


def test_one_reader_in_two_windows_has_one_copy(released, person, fire):
    late = person("late", fire, Role.READER)
    assert at_once(*[reading(late)] * 4) == [3, 3, 3, 3]
    assert numbers() == [1, 2, 3]
