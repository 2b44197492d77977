"""A portal whose parts fall over, and come back after every test."""

import pytest

from tests.faults.caller import Caller, count

CREW = ("web", "worker", "beat")


@pytest.fixture
def fallible(portal):
    """The portal, whole again afterwards however the test left it."""
    yield portal
    if portal.servers.valkey and not portal.servers.valkey.program.running():
        portal.servers.valkey.start()
    portal.start(*[name for name in CREW if not portal.programs[name].running()])


@pytest.fixture
def caller(fallible):
    """Somebody at a plain browser; with an address of mail they are signed in."""
    return lambda email="": Caller(fallible, email)


@pytest.fixture
def drafted(fallible):
    """The number of a referral that waits for approval."""
    found = count(
        fallible,
        "SELECT number FROM tips_referral WHERE status = 'drafted' AND urgency <> 'immediate' LIMIT 1",
    )
    if found is None:
        pytest.fail("the demonstration has no referral left that waits for approval")
    return found
