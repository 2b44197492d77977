"""The workspace: what each reader is shown of a tip, and what it never gives away."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.interning import relabelled
from privacy.access.standing import courier
from privacy.audit.models import AuditEntry
from tips.intake.choices import Source
from tips.intake.described import described
from tips.intake.models import Involved
from tips.intake.services import Report, submit_tip
from tips.linking.models import Mention
from tips.linking.reading import read_tip
from tips.linking.services import decide_link
from tips.models import Addition, Tip
from tips.vetting.services import claim, record_behaviors

GROUP_A = [{"code": "INTRSN", "words": "cut the chain"}]
PLATE = "A truck with plate 7KX 114 waited by the gate while one man cut the chain."


@pytest.fixture
def read(send):
    """Send a report and have it read."""

    def one(words=PLATE, **facts):
        tip = send(words, **facts)
        with acting(courier()):
            read_tip(tip.pk)
        return tip

    return one


def page(browser, person, tip, ask=""):
    answer = browser(person).get(f"/tips/{tip.number}/{ask}")
    assert answer.status_code == 200
    return answer


def hide(tip, change, *values):
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute(f"UPDATE tips_tip SET {change} WHERE id = %s", [*values, tip.pk])
        cursor.execute("SET ROLE portal_app")


@pytest.mark.parametrize(
    ("name", "status"),
    [("ines", 200), ("amir", 200), ("sofia", 200), ("omar", 200), ("priya", 200), ("dana", 403), ("felix", 403),
     ("lin", 403), ("axel", 403), ("root", 403)],
)  # fmt: skip
def test_the_workspace_is_for_those_who_work_on_tips_or_oversee_them(request, browser, send, name, status):
    tip = send()
    assert browser(request.getfixturevalue(name)).get(f"/tips/{tip.number}/").status_code == status


def test_withheld_and_absent_answer_alike(browser, send, ines):
    tip = send()
    hide(tip, "rule_keys = '{}'")
    withheld, absent = (browser(ines).get(f"/tips/{number}/") for number in (tip.number, "FC-26-99999"))
    assert withheld.status_code == absent.status_code == 404
    assert withheld.content.replace(tip.number.encode(), b"") == absent.content.replace(b"FC-26-99999", b"")


def test_opening_is_written_with_the_rule(browser, send, ines):
    tip = send()
    page(browser, ines, tip)
    entry = AuditEntry.objects.get(verb="read", object_id=tip.pk)
    assert (entry.actor, entry.rule) == (ines, "A-03+N-01")


def test_finds_lie_over_the_words_and_lead_to_their_rows(browser, read, ines):
    answer = page(browser, ines, read())
    html = answer.content.decode()
    assert 'class="ent ent--vehicle"' in html
    [piece] = [p for block in answer.context["blocks"] for p in block.pieces if p.text == "7KX 114"]
    assert f'id="{piece.href[1:]}"' in html
    assert "".join(p.text for p in answer.context["blocks"][0].pieces) == PLATE


def test_plain_text_has_no_underlines(browser, read, ines):
    answer = page(browser, ines, read(), "?plain=1")
    assert all(not piece.family for block in answer.context["blocks"] for piece in block.pieces)


def test_where_finds_overlap_the_longest_is_shown(browser, read, ines, as_):
    tip = read()
    start = PLATE.index("7KX 114")
    with acting(as_(ines)):
        Mention.objects.bulk_create(
            [
                Mention(
                    tip=tip,
                    kind="partial_plate",
                    start=start,
                    end=start + 3,
                    text="7KX",
                    value="7KX",
                    links=True,
                )
            ]
        )
    pieces = page(browser, ines, tip).context["blocks"][0].pieces
    assert [piece.text for piece in pieces if piece.family and piece.text.startswith("7KX")] == ["7KX 114"]


def test_what_was_written_is_never_markup(browser, send, ines):
    tip = send("<script>alert(1)</script> & <b>bold</b>", title="<img src=x onerror=1>")
    html = page(browser, ines, tip).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;" in html


def test_later_words_stand_as_dated_blocks(browser, send, ines):
    tip = send()
    with acting(courier()):
        Addition.objects.bulk_create([Addition(tip=tip, side="submitter", text="He was back today.")])
    blocks = page(browser, ines, tip).context["blocks"]
    assert [block.words for block in blocks] == ["First report", "Added through the mailbox"]


def test_until_a_text_is_read_the_page_says_so(browser, send, ines):
    assert "Reading the text" in page(browser, ines, send()).content.decode()


def test_seen_before_counts_and_links_what_the_reader_may_see(browser, read, ines):
    first, second = read(), read("Plate 7kx114 again.", title="Again")
    answer = page(browser, ines, first)
    [plate] = [row for row in answer.context["entities"] if row.kind == "plate"]
    assert plate.before == 1
    assert second.number in answer.content.decode()


@pytest.mark.parametrize("how", ["compartment", "purged", "keyless"])
def test_a_tip_out_of_sight_is_nowhere_on_the_page(browser, read, ines, as_, how):
    first = read(place="Ridge Road pump station", sector="Energy")
    second = read(
        "Plate 7KX 114 again.", title="Hidden one", place="Ridge Road pump station", sector="Energy"
    )
    by = as_(ines)
    with acting(by):
        decide_link(first, second, by=by, state="linked")
    shown = page(browser, ines, first).content.decode()
    assert second.number in shown
    closed = relabelled(second.label, compartments=["HARBOR"]).pk
    changes = {
        "compartment": ("label_id = %s, desk_label_id = %s", closed, closed),
        "purged": ("purge_at = %s", timezone.now() - timedelta(seconds=1)),
        "keyless": ("rule_keys = '{}'",),
    }
    hide(second, *changes[how])
    for ask in ("", "history/?views=1", "print/"):
        html = page(browser, ines, first, ask).content.decode()
        assert second.number not in html
        assert second.number[-5:] not in html
        assert "Hidden one" not in html
        assert "linked this tip" not in html
    answer = page(browser, ines, first)
    assert [row.before for row in answer.context["entities"] if row.kind == "plate"] == [0]
    assert answer.context["suggestions"] == []
    assert sum(number for _, number in answer.context["where"]["rows"]) <= 1


def test_the_card_names_the_rule_and_counts_the_others(browser, send, ines, amir, omar, priya, dana, felix):
    access = page(browser, ines, send()).context["access"]
    assert access["rule"]["id"] == "A-03"
    assert access["others"] == 4
    words = {group["words"]: group["rule"] for group in access["groups"]}
    assert words == {
        "1 analyst": "A-03", "1 supervisor": "A-03", "1 privacy officer": "A-09", "1 partner officer": "A-01",
    }  # fmt: skip


def test_the_counts_agree_with_the_page_for_everybody(request, browser, send):
    names = [
        "ines",
        "amir",
        "sofia",
        "omar",
        "priya",
        "dana",
        "felix",
        "wren",
        "lin",
        "agnes",
        "rhea",
        "axel",
        "root",
    ]
    people = {name: request.getfixturevalue(name) for name in names}
    as_ = request.getfixturevalue("as_")
    tip = send()
    listed = page(browser, people["priya"], tip, "access/").context["readers"]
    may = set()
    for person in people.values():
        with acting(as_(person)):
            if Tip.objects.visible_to(as_(person)).filter(pk=tip.pk).exists():
                may.add(person.pk)
    assert {reader.standing.user_id for reader in listed} == may


@pytest.mark.parametrize(("name", "status"), [("omar", 200), ("priya", 200), ("ines", 403), ("sofia", 403)])
def test_names_of_readers_are_for_those_charged_with_it(request, browser, send, name, status):
    tip = send()
    assert browser(request.getfixturevalue(name)).get(f"/tips/{tip.number}/access/").status_code == status


def test_who_looked_is_told_by_post_only(browser, send, ines, amir, omar):
    tip = send()
    page(browser, amir, tip)
    html = page(browser, ines, tip, "history/?views=1").content.decode()
    assert "Somebody (analyst) opened this tip." in html
    assert "Amir opened" not in html
    assert "Amir opened this tip." in page(browser, omar, tip, "history/?views=1").content.decode()


def test_a_colleague_on_the_page_is_shown_to_who_may_open_it(browser, send, ines, amir, dana):
    cache.clear()
    tip = send()
    page(browser, amir, tip)
    assert "Amir is viewing" in page(browser, ines, tip).content.decode()
    assert browser(ines).get(f"/tips/{tip.number}/here/").content.decode() == "Amir is viewing"
    assert "Amir viewing" in browser(ines).get("/tips/").content.decode()
    hide(tip, "rule_keys = '{}'")
    assert browser(ines).get(f"/tips/{tip.number}/here/").status_code == 404


def test_a_heartbeat_leaves_no_line_in_the_trail(browser, send, ines):
    tip = send()
    browser(ines).get(f"/tips/{tip.number}/here/")
    assert not AuditEntry.objects.filter(object_id=tip.pk, verb="read").exists()


def test_an_urgent_tip_shows_whom_to_call_until_a_call_is_logged(browser, send, ines):
    tip = send("A bomb is in the locker.")
    html = page(browser, ines, tip).content.decode()
    assert "Call first. Log who you reached." in html
    assert 'href="tel:800-555-0199"' in html
    browser(ines).post(
        f"/tips/{tip.number}/call/", {"reached": "Watch desk", "called_at": "2026-01-05T10:00"}
    )
    html = page(browser, ines, tip).content.decode()
    assert "Call first. Log who you reached." not in html
    assert "JTTF told by phone" in html


def test_part_two_names_who_may_decide(browser, send, do, ines, amir, lapsed):
    tip = do(record_behaviors, do(claim, send(), ines), ines, answer="yes", behaviors=GROUP_A)
    sentence = page(browser, ines, tip).context["part_two"].sentence
    assert sentence.startswith("You recorded part 1, so someone else has to decide part 2.")
    assert "Amir" in sentence
    assert "Lapsed" not in sentence
    assert "training is missing or has lapsed" in page(browser, lapsed, tip).context["part_two"].sentence
    assert page(browser, amir, tip).context["part_two"].open


def test_behaviors_are_suggested_with_their_words_and_none_is_ticked(browser, send, do, ines):
    tip = do(claim, send("One man cut the chain while another was filming the building."), ines)
    rows = page(browser, ines, tip).context["behaviors"]
    assert len(rows) == 16
    found = {row.behavior.code: row.words for row in rows if row.suggested}
    assert found["INTRSN"].startswith("cut the chain")
    assert found["PHOTO"].startswith("filming the building")
    assert not any(row.ticked for row in rows)


def test_privacy_officers_read_and_are_offered_no_act(browser, send, priya):
    html = page(browser, priya, send()).content.decode()
    assert 'action="/tips/' not in html


def test_the_way_back_leads_to_the_list_and_on(browser, send, ines):
    first, second, third = (send(f"Report {n}", title=f"R{n}") for n in range(3))
    there = browser(ines)
    there.get("/tips/?sort=received&county=Calder")
    answer = there.get(f"/tips/{second.number}/")
    assert [crumb["label"] for crumb in answer.context["crumbs"]] == ["Tips", "Filtered list", second.number]
    pager = answer.context["pager"]
    assert (pager["place"], pager["total"]) == ("2", "3")
    assert (pager["previous"], pager["next"]) == (f"/tips/{first.number}/", f"/tips/{third.number}/")


def test_a_tip_of_no_known_county_place_or_words_has_its_page(browser, send, ines):
    where = page(browser, ines, send("It was.", county=None, place="", sector="")).context["where"]
    assert (where["known"], where["caption"]) == (False, "")


@pytest.mark.parametrize(("name", "offered"), [("ines", True), ("amir", False)])
def test_a_name_on_a_card_is_told_of_and_never_shown(request, browser, host, dana, as_, name, offered):
    card = {
        "kind": "person",
        "did": "Cut the chain",
        "name": "Bram Quill",
        "contact": "Room nine, Mill House",
    }
    tip = submit_tip(Report("A man cut the chain.", Source.PARTNER, involved=(card,)), by=as_(dana))
    html = page(browser, request.getfixturevalue(name), tip).content.decode()
    assert "A named person, contact held." in html
    assert "Bram Quill" not in html and "Mill House" not in html and "sealed:" not in html
    assert ("State your purpose to see it" in html) is offered


def test_a_card_without_a_name_says_nothing_of_one(browser, host, dana, as_, ines):
    card = {"kind": "person", "did": "Cut the chain"}
    tip = submit_tip(Report("A man cut the chain.", Source.PARTNER, involved=(card,)), by=as_(dana))
    assert "An unnamed person." in page(browser, ines, tip).content.decode()


def test_the_page_of_a_tip_does_not_even_fetch_the_names(host, dana, as_, ines):
    card = {"kind": "person", "name": "Bram Quill"}
    tip = submit_tip(Report("A man cut the chain.", Source.PARTNER, involved=(card,)), by=as_(dana))
    with acting(as_(ines)):
        (row,) = described(Involved.objects.visible_to(as_(ines)).filter(tip=tip))
    assert row.named and row.ordinal == 1
    assert not hasattr(row, "name")
