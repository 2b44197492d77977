"""A portal whose parts fall over, and come back after every test."""

import json
import subprocess

import pytest

from fusionportal.launch.environment import management, serving
from fusionportal.launch.folder import ROOT
from tests.faults.caller import Caller
from tests.stories.portal import CREW

ACT = "from tests.faults.preparing import prepare; prepare(matched=4, drafted=9, approved=7)"


@pytest.fixture
def fallible(portal):
    """The portal, whole again afterwards however the test left it."""
    yield portal
    for server in (portal.servers.postgres, portal.servers.valkey):
        server.start()
    portal.start(*[name for name in CREW if not portal.programs[name].running()])


@pytest.fixture
def caller(fallible):
    """Somebody at a plain browser; with an address of mail they are signed in."""
    return lambda email="": Caller(fallible, email)


@pytest.fixture(scope="session")
def waiting(portal):
    """Numbers of what waits for the next step, by step; each test takes its own."""
    step = subprocess.run(
        management("shell", "-v", "0", "-c", ACT), env=serving(portal.servers, DEMO="1"), cwd=ROOT,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert step.returncode == 0, step.stderr[-2000:]
    return json.loads(step.stdout.strip().splitlines()[-1])


@pytest.fixture
def matched(waiting):
    """The number of a report that waits for part 2."""
    return waiting["matched"].pop()


@pytest.fixture
def drafted(waiting):
    """The number of a referral that waits for approval."""
    return waiting["drafted"].pop()


@pytest.fixture
def approved(waiting):
    """The number of a product that waits for release."""
    return waiting["approved"].pop()
