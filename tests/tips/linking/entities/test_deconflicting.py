"""Two people at one selector, each with what the other may not see: the watch desk learns, they do not."""

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from privacy.policy import choosing
from tips.linking.entities.deconflicting import weighing
from tips.linking.entities.deconflicting.models import Crossing, Touch
from tips.linking.entities.deconflicting.settling import settle
from tips.linking.entities.deconflicting.tasks import weigh_touches
from tips.linking.entities.deconflicting.touching import touch
from tips.linking.entities.references import reference_of
from tips.linking.services import decide_mention

PLATE = reference_of("plate", "7KX114")


def main(answer):
    page = answer.content.decode()
    return page[page.index("<main") : page.index("</main>")]


@pytest.fixture
def apart(told, shut_away, browser, amir, sofia, as_):
    """Amir confirms a plate in a tip that is then in a compartment; Sofia meets the same plate elsewhere."""
    hidden = told("Plate 7KX 114 at Osprey Landing.")
    with acting(as_(amir)):
        decide_mention(hidden, by=as_(amir), kind="plate", value="7KX114", state="confirmed")
    shut_away(hidden)
    told("Plate 7KX 114 at the gate.")
    page = browser(sofia).get(f"/entities/{PLATE}/")
    weigh_touches()
    return page


def crossings():
    with acting(courier()):
        return list(Crossing.objects.unguarded())


def test_the_watch_desk_learns_who_and_when_and_not_what(apart, browser, omar, amir, sofia):
    [row] = crossings()
    assert {row.one, row.other} == {amir, sofia} and not row.told
    page = main(browser(omar).get("/entities/crossings/"))
    assert "Amir" in page and "Sofia" in page and "confirmed it in a tip" in page
    assert "7KX" not in page and "Osprey" not in page and PLATE not in page


def test_each_of_the_two_learns_nothing_while_the_center_has_not_chosen_it(apart, browser, sofia, amir):
    for person in (sofia, amir):
        desk = browser(person)
        assert "nobody you are to ask" in main(desk.get("/entities/whom-to-ask/"))
        assert desk.get("/entities/crossings/").status_code == 403


def test_a_page_is_the_same_whether_or_not_somebody_else_was_there(
    told, shut_away, browser, sofia, amir, as_
):
    told("Plate 7KX 114 at the gate.")
    told("Plate 4LM 220 at the gate.")
    hidden = told("Plate 7KX 114 at Osprey Landing.")
    with acting(as_(amir)):
        decide_mention(hidden, by=as_(amir), kind="plate", value="7KX114", state="confirmed")
    shut_away(hidden)
    desk, other = browser(sofia), reference_of("plate", "4LM220")
    desk.get(f"/entities/{other}/")
    counts = [_statements(desk, f"/entities/{ref}/") for ref in (other, PLATE)]
    assert counts[0] == counts[1]


def _statements(desk, address):
    with CaptureQueriesContext(connection) as asked:
        desk.get(address)
    return len(asked)


def test_where_the_center_chose_it_each_learns_whom_to_ask_and_nothing_else(
    told, shut_away, browser, amir, sofia, as_, monkeypatch
):
    monkeypatch.setattr(weighing, "chosen", lambda group, code, default: group == choosing.TELLS)
    hidden = told("Plate 7KX 114 at Osprey Landing.")
    with acting(as_(amir)):
        decide_mention(hidden, by=as_(amir), kind="plate", value="7KX114", state="confirmed")
    shut_away(hidden)
    with acting(as_(sofia)):
        touch("plate", "7KX114", by=as_(sofia), how="searched")
    weigh_touches()
    page = main(browser(sofia).get("/entities/whom-to-ask/"))
    assert "ask Amir" in page and "Sofia" not in page and "7KX" not in page
    assert "ask Sofia" in main(browser(amir).get("/entities/whom-to-ask/"))


def test_people_who_see_the_same_do_not_cross(told, browser, amir, sofia):
    told("Plate 7KX 114 at the gate.")
    for person in (amir, sofia):
        browser(person).get(f"/entities/{PLATE}/")
    assert weigh_touches() == 0 and not crossings()


def test_a_pair_crosses_once_at_one_selector(apart, browser, sofia):
    browser(sofia).get(f"/entities/{PLATE}/")
    assert weigh_touches() == 0 and len(crossings()) == 1


def test_nobody_reads_who_looked_for_what(apart, amir, sofia, omar, priya, as_):
    for person in (amir, sofia, omar, priya):
        with acting(as_(person)):
            assert not Touch.objects.visible_to(as_(person)).exists()
            assert not Touch.objects.unguarded().exists()
    with acting(courier()):
        rows = list(Touch.objects.unguarded().values_list("digest", "how"))
    assert rows and not any("7KX" in digest for digest, _ in rows)


def test_names_leave_no_touch(told, as_, amir):
    told("A man named Wendell Harrow asked.")
    with acting(as_(amir)):
        touch("person", "wendell harrow", by=as_(amir), how="searched")
    with acting(courier()):
        assert not Touch.objects.unguarded().exists()


def test_the_watch_desk_settles_it_once_with_words(apart, browser, omar, as_):
    [row] = crossings()
    address = f"/entities/crossings/{row.reference}/settle/"
    desk = browser(omar)
    assert desk.post(address, {"words": "done"}).status_code == 422
    assert desk.post(address, {"words": "Both were called in"}).url == "/entities/crossings/"
    assert "Both were called in" in main(desk.get("/entities/crossings/"))
    assert desk.post(address, {"words": "Both were called in"}).status_code == 409
    assert "7KX" not in str(AuditEntry.objects.filter(kind="crossing").values())
    with acting(as_(omar)), pytest.raises(Http404):
        settle("00000000-0000-0000-0000-000000000007", by=as_(omar), words="Both were called in")


def test_touches_are_forgotten_in_time(apart, monkeypatch):
    monkeypatch.setattr(weighing, "KEPT", weighing.KEPT * 0)
    weigh_touches()
    with acting(courier()):
        assert not Touch.objects.unguarded().exists() and not Crossing.objects.unguarded().exists()
