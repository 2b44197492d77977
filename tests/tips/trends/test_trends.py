"""Trends: numbers over what a reader may see, beside the usual rate, small ones covered for a wide audience."""

import csv
from datetime import date, datetime, time, timedelta
from io import StringIO

import pytest
from django.db import connection
from django.utils import timezone

from fusionportal.demo.loading.clock import at
from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.tips.boards.test_leaks import _shut
from tips.intake.models import Tip
from tips.trends.counting import LEFT_OUT, WEEKS, counted, weeks_before
from tips.trends.rates import Rate, chance_of
from tips.trends.showing import FEWER, rate_of, said


@pytest.fixture
def received(send):
    """Send reports that came in so many weeks ago."""

    def one(weeks_ago, **facts):
        monday = weeks_before(timezone.localdate())[-weeks_ago]
        tuesday = timezone.make_aware(datetime.combine(monday, time(9))) + timedelta(days=1)
        with at(tuesday):
            return send(f"A report of {weeks_ago} weeks ago", **facts)

    return one


def numbers(person, as_):
    standing = as_(person)
    with acting(standing):
        return counted(by=standing)


def test_tips_are_counted_by_whole_weeks_in_the_center_s_time(received, ines, as_):
    received(1)
    received(1)
    received(3, sector="Energy")
    found = numbers(ines, as_)
    assert found["county"].rows["Calder"][-3:] == (1, 0, 2)
    assert found["sector"].rows["Energy"][-3:] == (1, 0, 0)
    assert found["sector"].rows[LEFT_OUT][-1] == 2
    assert len(found["all"].weeks) == WEEKS


def test_a_tip_out_of_sight_is_not_counted(received, ines, as_):
    received(1)
    hidden = received(1)
    with acting(courier()):
        _shut(Tip.objects.unguarded().select_related("label").get(pk=hidden.pk))
    assert numbers(ines, as_)["all"].rows["All tips"][-1] == 1


def test_a_copy_is_not_counted_twice(received, ines, as_):
    received(1)
    copy = received(1)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute("UPDATE tips_tip SET disposition = 'DUPLICATE' WHERE id = %s", [copy.pk])
        cursor.execute("SET LOCAL ROLE portal_app")
    assert numbers(ines, as_)["all"].rows["All tips"][-1] == 1


def test_the_weeks_are_those_before_this_one():
    weeks = weeks_before(date(2026, 11, 19))
    assert (weeks[-1], weeks[0]) == (date(2026, 11, 9), date(2026, 11, 9) - timedelta(weeks=WEEKS - 1))
    assert {week.weekday() for week in weeks} == {0}


@pytest.mark.parametrize(
    ("now", "earlier", "unusual"),
    [
        (12, (2,) * 12, True),
        (3, (2,) * 12, False),
        (2, (0,) * 12, False),
        (4, (0,) * 12, True),
        (30, (25,) * 12, False),
    ],
)
def test_a_number_is_unusual_only_where_chance_would_hardly_bring_it(now, earlier, unusual):
    assert Rate(now, earlier).unusual is unusual


def test_the_chance_is_one_for_nothing_and_falls_with_the_number():
    chances = [chance_of(n, 24, 12) for n in range(8)]
    assert chances[0] == 1.0
    assert chances == sorted(chances, reverse=True)


def test_few_earlier_spans_make_a_number_less_unusual():
    assert chance_of(8, 4, 2) > chance_of(8, 24, 12)


def test_the_last_weeks_stand_beside_spans_of_the_same_length():
    assert rate_of((1,) * 8 + (3,) * 4) == Rate(12, (4, 4))


def test_a_small_number_is_covered_for_a_wide_audience():
    assert [said(n, True) for n in (0, 4, 5)] == [FEWER, FEWER, "5"]
    assert said(4, False) == "4"


def test_the_page_and_its_file_say_the_same_and_cover_the_same(received, ines, browser):
    for _ in range(6):
        received(1)
    page = browser(ines).get("/metrics/").content.decode()
    assert "Unusual lately" in page
    assert "Calder" in page
    rows = list(csv.reader(StringIO(browser(ines).get("/metrics/numbers.csv").content.decode())))
    assert ["county", "Calder", *["0"] * (WEEKS - 1), "6"] in rows
    wide = list(csv.reader(StringIO(browser(ines).get("/metrics/numbers.csv?for=wide").content.decode())))
    assert ["county", "Calder", *[FEWER] * (WEEKS - 1), "6"] in wide
    covered = browser(ines).get("/metrics/?for=wide").content.decode()
    assert FEWER in covered
    assert "All tips together" not in covered


@pytest.mark.parametrize("outsider", ["dana", "lin", "axel"])
def test_people_who_do_not_work_on_tips_get_no_trends(outsider, request, browser, host):
    assert browser(request.getfixturevalue(outsider)).get("/metrics/").status_code == 403
