"""Fields are drawn with their words, and a memorable date says which part is wrong."""

import datetime

import pytest
from django import forms
from django.utils import timezone

from partners.dates import MemorableDateField


class Asked(forms.Form):
    day = MemorableDateField(label="What day was it?")
    place = forms.CharField(label="Where was it?", required=False, help_text="A cross-street is fine.")
    true = forms.BooleanField(label="This is true as far as I know")


def asked(month="11", day="20", year="2020", **more):
    return Asked({"day_month": month, "day_day": day, "day_year": year, "true": "on", **more})


def test_three_boxes_make_a_day():
    form = asked()
    assert form.is_valid()
    assert form.cleaned_data["day"] == datetime.date(2020, 11, 20)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"month": "2", "day": "30"}, "2/30/2020 is not a day in the calendar"),
        ({"month": ""}, "Enter the month too"),
        ({"day": "twelve"}, "Enter the day as a number"),
        ({"year": "20"}, "four digits"),
        ({"month": "13"}, "not a day in the calendar"),
        ({"year": "1780"}, "too long ago"),
        ({"day": "٣"}, "Enter the day as a number"),
    ],
)
def test_a_refused_date_says_what_to_do(typed, sentence):
    form = asked(**typed)
    assert sentence in form.errors["day"][0]


def test_a_day_still_to_come_is_refused():
    soon = timezone.localdate() + datetime.timedelta(days=2)
    form = asked(str(soon.month), str(soon.day), str(soon.year))
    assert "still to come" in form.errors["day"][0]


def test_an_optional_answer_says_so_and_a_required_one_does_not():
    form = Asked()
    assert "(optional)" in form["place"].as_field_group()
    assert "(optional)" not in form["day"].as_field_group()


def test_hint_and_error_are_joined_to_their_control():
    form = Asked({"place": "x" * 5})
    form.add_error("place", "We could not find that place.")
    html = form["place"].as_field_group()
    assert 'aria-describedby="id_place_helptext id_place_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_place_error"' in html


def test_a_tick_left_out_is_named_by_its_own_words():
    form = Asked({})
    assert form["true"].sentences == ["Tick “This is true as far as I know” to go on."]
