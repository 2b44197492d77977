"""Requests on their way."""

from uuid import uuid4

import pytest

from privacy.access.acting import acting
from privacy.redress.acts.deciding import attest_search, decide, prove_identity
from privacy.redress.acts.receiving import receive
from privacy.redress.models import RedressCase


@pytest.fixture
def other_priya(person, host):
    """A second privacy officer."""
    return person("petra", host, "privacy")


@pytest.fixture
def ask(db):
    """Send a request as the public does."""

    def send(kind="see", **facts):
        said = {"name": "Wren Halloran", "reach": "12 Mill Lane, Alder Falls", "words": "What is held on me?"}
        return receive(kind=kind, once=uuid4(), **{**said, **facts})

    return send


@pytest.fixture
def decided(ask, as_, priya):
    """Take a request through to a decision."""

    def run(outcome, case=None, **more):
        case, by = case or ask(), as_(priya)
        with acting(by):
            case = RedressCase.objects.visible_to(by).get(pk=case.pk)
            prove_identity(case, by=by, proof="in_person")
            attest_search(case, by=by, systems=["tips", "products"])
            return decide(case, by=by, outcome=outcome, why="As the search showed", **more)

    return run
