"""Signed-in browsers, and a queue to look at."""

import pytest

from privacy.access.acting import acting
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip


@pytest.fixture
def browser(client):
    """Sign somebody in and return their browser."""

    def sign_in(person):
        client.force_login(person, backend="fusionportal.own.backend.PortalBackend")
        return client

    return sign_in


@pytest.fixture
def send(dana, as_, calder, host):
    """Send reports of the sheriff's, each with its own facts."""

    def one(words="A truck waited by the gate.", by=None, **facts):
        facts = {"county": calder, **facts}
        return submit_tip(Report(words, Source.PARTNER, facts), by=as_(by or dana))

    return one


@pytest.fixture
def do(as_):
    """Do one act as a person, as a request would."""

    def act(service, tip, person, **said):
        standing = as_(person)
        with acting(standing):
            return service(tip, by=standing, **said)

    return act


@pytest.fixture
def numbers():
    """Return the numbers of the tips on a queue page, in its order."""
    return lambda answer: [row.tip.number for row in answer.context["queue"].rows]
