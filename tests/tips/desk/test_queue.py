"""The queue: what its address asks, whom it shows what, and how much it asks of the database."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from tips.models import SavedView, Tip
from tips.vetting.services import claim, close_tip, record_behaviors

GROUP_A = [{"code": "INTRSN", "words": "cut the chain"}]


@pytest.fixture
def several(send, marlow, ines, do):
    """Five tips: one urgent, one claimed, one in review, one closed, one elsewhere."""
    tips = {
        "urgent": send("A bomb is in the locker.", title="Urgent"),
        "claimed": send("A drone circled.", title="Claimed", sector="Energy"),
        "review": send("Somebody cut the chain.", title="Review", sector="Energy"),
        "closed": send("A car was parked.", title="Closed"),
        "marlow": send("A pickup waited.", title="Marlow", county=marlow, sector="Transportation Systems"),
    }
    do(claim, tips["claimed"], ines)
    do(record_behaviors, do(claim, tips["review"], ines), ines, answer="yes", behaviors=GROUP_A)
    do(close_tip, do(claim, tips["closed"], ines), ines, disposition="NO_BEHAVIOR")
    return tips


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("", {"urgent", "claimed", "review", "marlow"}),
        ("?state=closed", {"closed"}),
        ("?state=received,vetting", {"urgent", "review", "marlow"}),
        ("?mine=me", {"claimed"}),
        ("?mine=nobody", {"urgent", "review", "marlow"}),
        ("?mine=others", set()),
        ("?county=Marlow", {"marlow"}),
        ("?sector=Energy", {"claimed", "review"}),
        ("?sector=Energy,Transportation Systems&mine=nobody", {"review", "marlow"}),
        ("?priority=immediate", {"urgent"}),
        ("?behavior=INTRSN", {"review"}),
        ("?behavior=PHOTO", set()),
        ("?source=partner", {"urgent", "claimed", "review", "marlow"}),
        ("?source=public", set()),
        ("?due=overdue", set()),
        ("?due=4h", {"urgent", "claimed", "review", "marlow"}),
        ("?q=parked", {"closed"}),
        ("?q=pickup&county=Calder", set()),
        ("?q=-drone", {"urgent", "review", "closed", "marlow"}),
    ],
)
def test_the_address_says_which_tips(several, browser, ines, numbers, address, found):
    answer = browser(ines).get(f"/tips/{address}")
    assert set(numbers(answer)) == {several[name].number for name in found}


def test_what_is_due_first_stands_first(several, browser, ines, numbers):
    page = numbers(browser(ines).get("/tips/"))
    assert page[0] == several["urgent"].number
    assert numbers(browser(ines).get("/tips/?sort=-due")) == [*page[:0:-1], page[0]] or len(page) == 4


@pytest.mark.parametrize("sort", ["due", "-due", "priority", "received", "-received"])
def test_pages_by_key_show_every_tip_once(send, browser, ines, numbers, as_, sort):
    sent = [send(f"Report {n}").number for n in range(30)]
    with acting(as_(ines)):
        Tip.objects.visible_to(as_(ines)).filter(number__in=sent[:6]).update(due_at=None)
    seen, address = [], f"/tips/?sort={sort}&per=25"
    while address:
        answer = browser(ines).get(address)
        seen.append(numbers(answer))
        further = answer.context["queue"].pages["next"]
        address = f"/tips/{further}" if further else ""
    assert [len(page) for page in seen] == [25, 5]
    assert sorted(seen[0] + seen[1]) == sorted(sent)
    back = browser(ines).get(f"/tips/{answer.context['queue'].pages['previous']}")
    assert numbers(back) == seen[0]


def test_counts_are_of_what_the_other_filters_leave(several, browser, ines):
    counts = browser(ines).get("/tips/?sector=Energy").context["queue"].counts
    assert (counts.matching, counts.total) == (2, 4)
    assert counts.by_value["state"] == {"received": 0, "triage": 1, "vetting": 1, "closed": 0}
    assert counts.by_value["sector"]["Transportation Systems"] == 1
    assert counts.by_value["county"] == {"Calder": 2, "Marlow": 0}
    assert counts.by_value["mine"] == {"me": 1, "nobody": 1}
    assert counts.by_value["behavior"] == {"INTRSN": 1}


def test_the_page_says_how_many_of_how_many(several, browser, ines):
    answer = browser(ines).get("/tips/?sector=Energy")
    assert "Showing 2 of 4" in answer.content.decode()


def test_nothing_out_of_sight_is_shown_or_counted(several, browser, ines, person, host):
    hidden = several["marlow"]
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("UPDATE tips_tip SET rule_keys = '{}' WHERE id = %s", [hidden.pk])
        cursor.execute("SET ROLE portal_app")
    answer = browser(ines).get("/tips/")
    queue = answer.context["queue"]
    assert hidden.number not in answer.content.decode()
    assert queue.counts.total == 3
    assert "Marlow" not in queue.counts.by_value["county"]
    assert not any(v["label"] == "Transportation Systems" for f in queue.facets for v in f["values"])
    assert browser(ines).get("/tips/?q=pickup").context["queue"].counts.matching == 0
    assert browser(ines).get(f"/tips/?after={hidden.number}").context["queue"].counts.total == 3


def test_what_an_address_does_not_know_is_ignored_and_said(several, browser, ines):
    answer = browser(ines).get("/tips/?color=red&state=gone,received&due=4h")
    assert answer.context["ignored"] == ["color", "state"]
    assert "We ignored part of that link." in answer.content.decode()


def test_a_long_address_is_sent_on_to_the_short_one(several, browser, ines):
    answer = browser(ines).get("/tips/?q=&state=received&state=triage&sort=due&per=50&density=")
    assert (answer.status_code, answer.url) == (302, "/tips/?state=received,triage")


@pytest.mark.parametrize(
    "address",
    [
        "?per=0",
        "?per=999999999",
        "?after=FC-00-00000",
        "?q=%00",
        "?state=%00",
        "?cols=x",
        "?sort=id;drop",
        "?q=" + "x" * 5000,
    ],
)
def test_no_address_breaks_the_page(several, browser, ines, address):
    assert browser(ines).get(f"/tips/{address}", follow=True).status_code == 200


def test_a_search_leaves_no_trace_in_other_sites_or_the_trail(several, browser, ines):
    answer = browser(ines).get("/tips/?q=Hartwell")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "Hartwell" not in str(AuditEntry.objects.filter(verb="list").values_list("detail", flat=True))
    assert browser(ines).get("/tips/")["Referrer-Policy"] == "same-origin"


def test_the_trail_names_the_tips_that_were_on_the_page(several, browser, ines):
    browser(ines).get("/tips/?county=Marlow")
    entry = AuditEntry.objects.filter(verb="list", actor=ines).latest("id")
    assert (entry.kind, entry.listed) == ("tip", [several["marlow"].pk])
    assert AuditEntry.objects.filter(verb="list", actor=ines).count() == 1


def test_the_page_costs_the_same_whatever_the_rows(send, browser, ines):
    send()
    there = browser(ines)
    there.get("/tips/?per=100&sort=-received")
    with CaptureQueriesContext(connection) as one:
        there.get("/tips/?per=100&sort=-received")
    for number in range(59):
        send(f"Report {number} of a truck with plate 7KX 114.")
    there.get("/tips/?per=100&sort=-received")  # new access keys are taken up once, and then known
    with CaptureQueriesContext(connection) as many:
        assert len(there.get("/tips/?per=100&sort=-received").context["queue"].rows) == 60
    # The test case's own savepoints stand for the one transaction of a real request.
    asked = [query["sql"] for query in many if "SAVEPOINT" not in query["sql"]]
    assert len(many) == len(one)
    assert len(asked) <= 15, asked


def test_columns_change_nothing_but_columns(several, browser, ines, numbers):
    plain = browser(ines).get("/tips/?county=Marlow")
    other = browser(ines).get(
        "/tips/?county=Marlow&cols=number,state,received,source,grade,behaviors,files,language"
    )
    assert numbers(plain) == numbers(other)
    assert [column["key"] for column in other.context["queue"].columns][1:3] == ["number", "received"]


def test_headings_say_how_the_list_is_sorted(several, browser, ines):
    page = browser(ines).get("/tips/").content.decode()
    assert 'aria-sort="ascending"' in page
    assert 'aria-sort="descending"' in browser(ines).get("/tips/?sort=-due").content.decode()


@pytest.mark.parametrize(
    ("name", "status"), [("dana", 403), ("lin", 403), ("root", 403), ("priya", 200), ("amir", 200)]
)
def test_the_queue_is_for_those_who_work_or_oversee_it(request, several, browser, name, status):
    assert browser(request.getfixturevalue(name)).get("/tips/").status_code == status


def test_who_only_reads_is_offered_no_acts(several, browser, priya):
    page = browser(priya).get("/tips/").content.decode()
    assert "Take next" not in page
    assert 'name="tick"' not in page


def test_a_view_is_kept_changed_and_shared(several, browser, ines, amir):
    there = browser(ines)
    kept = there.post(
        "/views/new/", {"name": "Marlow first", "query": "county=Marlow&after=FC-26-1", "shared": "on"}
    )
    assert kept.url == "/tips/?county=Marlow&view=marlow-first"
    assert SavedView.objects.get().query == "county=Marlow"
    assert b"changed" not in there.get(kept.url).content
    assert b"changed" in there.get(kept.url + "&sort=-due").content
    taken = there.post("/views/new/", {"name": "Marlow first", "query": "county=Calder"})
    assert taken.status_code == 422
    assert "You have a view of that name" in taken.content.decode()
    assert there.post("/views/new/", {"name": "!!!", "query": ""}).status_code == 422
    there.post("/views/marlow-first/save/", {"query": "county=Marlow&sort=-due"})
    assert SavedView.objects.get().query == "county=Marlow&sort=-due"
    colleague = browser(amir)
    assert "Marlow first" in colleague.get("/views/").content.decode()
    assert colleague.post("/views/marlow-first/delete/").status_code == 404
    browser(ines).post("/views/marlow-first/delete/")
    assert not SavedView.objects.exists()


def test_overdue_waiting_and_running_clocks_are_said_in_words(several, browser, ines, as_):
    with acting(as_(ines)):
        late = timezone.now() - timedelta(hours=1, minutes=10)
        Tip.objects.visible_to(as_(ines)).filter(pk=several["marlow"].pk).update(due_at=late)
    page = browser(ines).get("/tips/").content.decode()
    assert "1 h 10 min" in page
    assert "Overdue" in page
    assert browser(ines).get("/tips/?due=overdue").context["queue"].counts.matching == 1
