"""Whatever random people try in whatever order, the invariants of the policy hold after every step."""

import os

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proof.machine import Center

# The deeper course is asked for by PROOF_DEEP=1; the usual one is the same every time.
DEEP = os.environ.get("PROOF_DEEP") == "1"
COURSE = settings(
    max_examples=300 if DEEP else 10,
    stateful_step_count=40 if DEEP else 16,
    derandomize=not DEEP,
    database=None,
    deadline=None,
    # What fails is short enough to read; making it shorter would take longer than finding it.
    phases=[Phase.generate, *([Phase.shrink] if DEEP else [])],
    suppress_health_check=list(HealthCheck),
)


def test_whatever_people_try_the_invariants_hold(house, cast, calder, meridian_office):
    course = type(
        "ACourse", (Center,), {"house": house, "cast": cast, "county": calder, "office": meridian_office}
    )
    run_state_machine_as_test(course, settings=COURSE)
