"""An officer's browser, and what their agency has sent."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.intake.choices import Source
from tips.intake.mailboxes import ask_submitter
from tips.intake.services import Report, submit_tip
from tips.models import Tip

STORY = "Two men cut the lock on the substation gate and filmed the transformers."


@pytest.fixture
def desk(client):
    """Ask for a page as a person."""

    def ask(person, path, said=None, **more):
        client.force_login(person)
        return client.post(path, said, **more) if said is not None else client.get(path, **more)

    return ask


@pytest.fixture
def tips():
    """Return every tip there is."""

    def read():
        with acting(courier()):
            return list(Tip.objects.unguarded().order_by("pk"))

    return read


@pytest.fixture
def asked(sheriff_tip, ines, as_):
    """The sheriff's report, about which the center has asked something."""
    with acting(as_(ines)):
        ask_submitter(sheriff_tip, by=as_(ines), text="Which gate camera?")
    return sheriff_tip


@pytest.fixture
def fire_tip(felix, as_, host):
    """A report of another agency."""
    return submit_tip(Report("Smoke from a transformer yard.", Source.PARTNER), by=as_(felix))
