"""The style guide renders whole, in the order a reader needs, and its form says what is wrong."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from fusionportal.styleguide import views
from tests.look.pages import PAGES


@pytest.fixture(params=sorted(PAGES))
def page(request):
    asked = RequestFactory().get("/styleguide/")
    asked.standing = None
    return PAGES[request.param](asked).content.decode()


def heads(html):
    return [int(level) for level in re.findall(r"<h([1-6])[\s>]", html)]


def test_a_page_has_one_first_heading_and_skips_no_level(page):
    levels = heads(page)
    assert levels.count(1) == 1
    seen = levels[levels.index(1) :]
    assert all(after - before <= 1 for before, after in zip(seen, seen[1:], strict=False))


def test_no_id_is_given_twice(page):
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_every_described_by_points_at_something(page):
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    named = {
        one for many in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', page) for one in many.split()
    }
    assert named <= ids


def test_every_label_belongs_to_a_control(page):
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    assert set(re.findall(r'<label[^>]*\sfor="([^"]+)"', page)) <= ids


def test_a_refused_form_says_so_in_title_summary_and_field():
    asked = RequestFactory().get("/styleguide/")
    asked.standing = None
    html = views.components(asked).content.decode()
    assert "<title>Error:" in html
    assert html.count("Answer “What happened?”.") == 2
    assert html.count("2/30/2026 is not a day in the calendar.") == 2
    assert 'href="#id_happened_on_0"' in html


def test_what_was_typed_in_a_refused_date_is_still_there():
    asked = RequestFactory().get("/styleguide/")
    asked.standing = None
    html = views.components(asked).content.decode()
    assert re.search(r'name="happened_on_day" value="30"', html)


@pytest.mark.parametrize("code", sorted(views.STATES))
def test_each_state_page_says_what_happened_and_where_help_is(code):
    html = render_to_string(f"{code}.html", {})
    assert len(re.findall(r"<h1", html)) == 1
    assert "tel:911" in html
    assert "tel:800-555-0142" in html


def test_the_page_for_nothing_there_is_the_same_whatever_was_asked():
    one = render_to_string("404.html", {}, RequestFactory().get("/tips/FC-26-04187/"))
    other = render_to_string("404.html", {}, RequestFactory().get("/nowhere/"))
    assert one == other
