"""Who may be said to have been what."""

import pytest

from privacy.rules.naming import NAMING, why_not_juvenile, why_not_role
from tips.intake.choices import PersonRole
from tips.intake.tables.parts import NEVER_SUBJECTS


@pytest.mark.parametrize("was", PersonRole.values)
@pytest.mark.parametrize("becomes", PersonRole.values)
def test_only_those_who_were_harmed_saw_or_told_never_become_the_one_told_of(was, becomes):
    assert bool(why_not_role(was, becomes)) is (was in NEVER_SUBJECTS and becomes == "subject")


def test_the_refusal_says_what_to_do_instead():
    assert why_not_role("victim", "subject").endswith("that is a report of its own.")
    assert NAMING[0].authority


@pytest.mark.parametrize(
    ("age", "told", "needed", "refused"),
    [
        ("juvenile", None, True, True),
        ("juvenile", "2026-01-05", True, False),
        ("juvenile", None, False, False),
        ("adult", None, True, False),
        ("unknown", None, True, False),
    ],
)
def test_a_juvenile_waits_for_the_notice_where_the_center_asks_for_it(age, told, needed, refused):
    assert bool(why_not_juvenile(age, told, needed=needed)) is refused
