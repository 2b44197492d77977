"""Small pictures hold the numbers they were given and write them alike in every language."""

import datetime

from django.template import Context, Template
from django.utils import translation

from fusionportal import pictures

DAY = datetime.date


def test_the_tallest_bar_is_the_largest_number():
    drawn = pictures.bars([{"label": "a", "value": 3}, {"label": "b", "value": 12}])["bars"]
    assert float(drawn[1]["h"]) == 4 * float(drawn[0]["h"])


def test_no_bars_at_all_is_still_a_picture():
    assert pictures.bars([])["bars"] == []
    assert pictures.spark([])["last"] is None


def test_events_stand_in_the_order_of_their_days():
    events = [{"at": DAY(2026, 11, 20), "label": "late"}, {"at": DAY(2026, 10, 2), "label": "early"}]
    dots = pictures.timeline(events, [DAY(2026, 9, 28), DAY(2026, 11, 9)])["dots"]
    assert [dot["label"] for dot in dots] == ["early", "late"]
    assert float(dots[0]["x"]) < float(dots[1]["x"])


def test_events_close_together_stand_in_different_lanes():
    events = [{"at": DAY(2026, 11, day), "label": str(day)} for day in (10, 11, 12)]
    dots = pictures.timeline(events, [DAY(2026, 9, 1), DAY(2026, 11, 30)])["dots"]
    assert len({dot["y"] for dot in dots}) == 3


def test_numbers_in_a_picture_keep_their_point_in_spanish():
    page = Template("{% load look %}{% sparkline points 'up' %}")
    with translation.override("es"):
        html = page.render(Context({"points": [1, 2, 5, 3, 4, 9, 11]}))
    inside = html.split('points="')[1].split('"')[0]
    assert all(place.count(",") == 1 for place in inside.split())


def test_a_bar_chart_tells_its_numbers_as_a_table_too():
    page = Template("{% load look %}{% bar_chart values 'By sector' 'Water leads.' 'Tips' %}")
    html = page.render(Context({"values": [{"label": "Water", "value": 12}]}))
    assert "<details" in html
    assert '<th scope="row">Water</th><td class="r num">12</td>' in html
