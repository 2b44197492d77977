"""Boards of the standing cast, and tips of five agencies to lay on them."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.boards.services import add_tips, open_board
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking.services import read_tip


@pytest.fixture
def browser(client):
    """Sign somebody in and return their browser."""

    def sign_in(person):
        client.force_login(person, backend="fusionportal.own.backend.PortalBackend")
        return client

    return sign_in


@pytest.fixture
def send(dana, as_, calder, host):
    """Send a report, read for what it names."""

    def one(words="A truck waited by the gate.", by=None, **facts):
        tip = submit_tip(
            Report(words, Source.PARTNER, {"county": calder, "title": words[:60], **facts}),
            by=as_(by or dana),
        )
        with acting(courier()):
            read_tip(tip.pk)
        return tip

    return one


@pytest.fixture
def do(as_):
    """Do one act as a person, as a request would."""

    def act(service, *record, by, **said):
        standing = as_(by)
        with acting(standing):
            return service(*record, by=standing, **said)

    return act


@pytest.fixture
def four(send):
    """Four tips, two of which share a plate and two a phone number."""
    return [
        send("A gray pickup with plate 7KX 114 waited by the pump station at Ridge Road."),
        send("Plate 7KX 114 again, at the reservoir gate. Call 800-555-0142."),
        send("A caller from 800-555-0142 asked about the guards."),
        send("A drone hovered over the dam."),
    ]


@pytest.fixture
def board(do, amir, four):
    """Amir's board with the four tips on it."""
    made = do(open_board, by=amir, title="Water site entries", question="What links the two gates?")
    do(add_tips, made, by=amir, tips=four)
    return made
