"""A tip on its way through the review, and the people who take it there."""

import pytest

from privacy.access.acting import acting
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.vetting.services import claim, record_behaviors

GROUP_A = [{"code": "INTRSN", "words": "cut the chain on the side gate"}]
GROUP_B = [{"code": "PHOTO", "words": "filmed the control building"}]


@pytest.fixture
def do(as_):
    """Do one act as a person, as a request would."""

    def act(service, tip, person, **said):
        standing = as_(person)
        with acting(standing):
            return service(tip, by=standing, **said)

    return act


@pytest.fixture
def claimed(do, sheriff_tip, ines):
    """A tip that the intake analyst holds."""
    return do(claim, sheriff_tip, ines)


@pytest.fixture
def matched(do, claimed, ines):
    """A tip whose part 1 the intake analyst has recorded."""
    return do(record_behaviors, claimed, ines, answer="yes", behaviors=GROUP_A)


@pytest.fixture
def urgent(dana, as_, host):
    """A tip that says somebody is in danger now."""
    facts = {"danger": True}
    return submit_tip(Report("He says he will come back tonight.", Source.PARTNER, facts), by=as_(dana))
