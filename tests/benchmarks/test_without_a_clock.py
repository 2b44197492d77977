"""What the benchmarks promise and a stop-watch cannot disturb."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from benchmarks.designs import Ask, newest
from benchmarks.measures import changing, lists, plans
from privacy.access.acting import acting
from tips.models import Tip

MOST_QUERIES = 15
COUNTY, SOURCES = "99001", ("partner", "public")


def asks(words):
    return [Ask(), *(Ask(word, COUNTY, SOURCES) for word in words.values())]


def test_every_design_gives_every_reader_the_same_answer(db, holdings):
    readers, words = holdings
    seen = {
        reader.key: [lists.same_answer(reader, ask)["visible"] for ask in asks(words)] for reader in readers
    }
    assert seen["analyst"][0] > seen["large"][0] > seen["small"][0] > 0
    assert seen["liaison"][0] > 0 and seen["analyst"][3] > 0


def test_a_difference_between_designs_stops_the_run(db, holdings, monkeypatch):
    readers, _words = holdings
    monkeypatch.setattr("benchmarks.designs.KNOWN", "t.label_id = ANY (%(labels)s::int[])")
    with pytest.raises(lists.AnswersDiffer, match="by hand"):
        lists.same_answer(readers[0], Ask())


def test_no_page_scans_every_tip_or_resolves_a_large_set_first(db, holdings):
    readers, words = holdings
    found = {(reader.key, ask): plans.faults(reader, ask) for reader in readers for ask in asks(words)}
    assert {key: faults for key, faults in found.items() if faults} == {}


def test_the_plan_of_a_narrow_reader_says_so_where_its_index_is_gone(db, holdings):
    readers, _words = holdings
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_indexscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
    small = next(reader for reader in readers if reader.key == "small")
    assert any("Seq Scan" in fault for fault in plans.faults(small, Ask()))


def test_a_list_page_takes_as_many_queries_for_few_rows_as_for_many(db, holdings):
    readers, _words = holdings
    taken = set()
    for reader in readers:
        with CaptureQueriesContext(connection) as asked, acting(reader.standing):
            assert list(newest(Tip.objects.visible_to(reader.standing)))
        taken.add(len(asked))
    assert max(taken) <= MOST_QUERIES and len(taken) == 1


def test_a_policy_nobody_accepted_yet_shuts_at_once_and_writes_no_row(db, holdings):
    readers, _words = holdings
    counted = changing.policy(readers[0], 0).counted
    assert counted["seen_before"] == counted["seen_after_taking_back"] > 0
    assert counted["seen_at_next_request"] == counted["rows_written"] == 0
    assert counted["guardian_rows_to_delete"] >= counted["seen_before"]
