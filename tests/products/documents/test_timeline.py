"""Where the dots of a timeline stand."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from products.documents.document import Block
from products.documents.timeline import draw

from .cast import EVENTS


def on(*days, text="Gate lock cut"):
    return [Block(key=str(n), text=text, on=date(2026, 1, 1) + timedelta(day)) for n, day in enumerate(days)]


def test_first_and_last_stand_at_the_ends_in_order_of_time():
    figure = draw(EVENTS.blocks)
    assert [dot.label for dot in figure.dots][0] == "Photos of intake"
    assert (figure.dots[0].x, figure.dots[-1].x) == (0, 1)
    assert figure.dots[-1].standout
    assert [tick.label for tick in figure.ticks] == ["Oct 2", "Oct 18", "Nov 4", "Nov 20"]


def test_the_words_say_what_the_figure_shows():
    assert draw(EVENTS.blocks).alt.startswith("Timeline. Oct 2: Photos of intake; Oct 27: Pickup at fence")


def test_what_a_line_cannot_show_is_left_to_a_list():
    assert draw(on(1)) is None
    assert draw(on(1, 1)) is None
    assert draw([*on(1, 5), Block(key="x", text="No day")]) is None
    assert draw(on(*range(30))) is None


@given(st.lists(st.integers(0, 400), min_size=2, max_size=24), st.text(max_size=60))
def test_no_two_labels_of_a_lane_touch(days, text):
    figure = draw(on(*days, text=text))
    spans = {}
    for dot in figure.dots if figure else ():
        assert 0 <= dot.lane < figure.lanes
        span = (dot.x - dot.room, dot.x) if dot.left else (dot.x, dot.x + dot.room)
        assert all(span[1] <= a or b <= span[0] for a, b in spans.get(dot.lane, []))
        spans.setdefault(dot.lane, []).append(span)
