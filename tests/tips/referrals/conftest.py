"""A tip on its way to the JTTF, and the people who take it there."""

import pytest

from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.referrals.models import Referral, TrackEntry
from tips.referrals.services import acknowledge, approve_referral, carry, determine_nexus
from tips.vetting.services import claim, record_behaviors

INTRUSION = [{"code": "INTRSN", "words": "cut the chain on the side gate"}]
BASIS = "A forced entry together with filming of the controls."


@pytest.fixture
def do(as_):
    """Do one act as a person, as a request would."""

    def act(service, record, person, **said):
        standing = as_(person)
        with acting(standing):
            return service(record, by=standing, **said)

    return act


@pytest.fixture
def matched(do, sheriff_tip, ines):
    """A tip whose part 1 the intake analyst has recorded."""
    tip = do(claim, sheriff_tip, ines)
    return do(record_behaviors, tip, ines, answer="yes", behaviors=INTRUSION)


@pytest.fixture
def drafted(do, matched, amir, meridian_office):
    """A referral that the analyst's finding has opened."""
    tip = do(determine_nexus, matched, amir, answer="potential", basis=BASIS, office=meridian_office)
    with acting(courier()):
        return Referral.objects.unguarded().get(tip=tip)


@pytest.fixture
def approved(do, drafted, omar):
    """A referral the supervisor has approved."""
    return do(approve_referral, drafted, omar)


@pytest.fixture
def carried():
    """Carry a referral as the worker does, and return it as it is then."""

    def run(referral):
        with acting(courier()):
            carry(Referral.objects.unguarded().get(pk=referral.pk), by=courier())
            return Referral.objects.unguarded().get(pk=referral.pk)

    return run


@pytest.fixture
def sent(approved, carried):
    """A referral on the desk of its office."""
    return carried(approved)


@pytest.fixture
def acknowledged(do, sent, lin):
    """A referral its office has acknowledged."""
    return do(acknowledge, sent, lin)


@pytest.fixture
def now_():
    """Return a referral as it is now."""

    def again(referral):
        with acting(courier()):
            return Referral.objects.unguarded().get(pk=referral.pk)

    return again


@pytest.fixture
def words():
    """Return the words on a referral's track, in order."""

    def read(referral):
        with acting(courier()):
            rows = TrackEntry.objects.unguarded().filter(referral=referral)
            return list(rows.values_list("word", flat=True))

    return read


@pytest.fixture
def olga(person, host):
    """A second supervisor."""
    return person("olga", host, Role.SUPERVISOR)
