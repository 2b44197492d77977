"""Nothing of a tip out of a reader's sight is on a board for them: not a byte, not a number."""

import pytest

from partners.people.choices import Course, Role
from privacy.access.acting import acting
from privacy.access.interning import relabelled
from privacy.access.placing import place
from privacy.access.standing import courier
from tips.boards.models import BoardSnapshot
from tips.boards.services import add_entity, add_tips, share_board, write_on_board
from tips.intake.models import Tip

VIEWS = ("links", "map", "time", "table")
LAYOUTS = ("tree", "down", "circles", "free")
AGENCIES = ("Calder County Sheriff", "Marlow Fire", "Tenmile Water", "Alder Police", "Osprey Port Authority")


@pytest.fixture
def hidden(send, do, board, amir, person, make_agency, as_):
    """Lay on the board a tip of each of five agencies, each with words of its own, then shut three of them."""
    made = []
    for n, name in enumerate(AGENCIES):
        agency = make_agency(f"{name} {n}")
        officer = person(f"officer{n}", agency, Role.OFFICER)
        words = f"Plate CNRY 0{n} and 800-555-010{n}, canaryword{n}, plate 7KX 114."
        made.append(send(words, by=officer, title=f"Canarytitle{n}", place=f"Canaryplace{n}"))
    do(add_tips, board, by=amir, tips=made)
    do(add_entity, board, by=amir, kind="phone", value="+18005550102")
    do(write_on_board, board, by=amir, text="Canarynote about it", about=made[2])
    with acting(courier()):
        for tip in (
            Tip.objects.unguarded().filter(pk__in=[each.pk for each in made[2:]]).select_related("label")
        ):
            _shut(tip)
    return made


def _shut(tip):
    """Put a tip in a compartment: only those read in to it may know it."""
    compartment = {"compartments": ["harbor"]}
    place(tip, label=relabelled(tip.label, **compartment), needs=[("desk", "intake"), ("service", "courier")])
    tip.desk_label = relabelled(tip.desk_label, **compartment)
    tip.save(update_fields=["label", "rule_keys", "desk_label"])


def pages(board, key=""):
    for view in VIEWS:
        yield f"/boards/{board.number}/?view={view}"
        yield f"/boards/{board.number}/?view={view}&hide=vehicle,contact,place"
    for layout in LAYOUTS:
        yield f"/boards/{board.number}/?layout={layout}"
    yield f"/boards/{board.number}/?select={key}"
    yield f"/boards/{board.number}/expand/?select={key}"
    yield f"/boards/{board.number}/history/"
    yield "/boards/"


def test_no_byte_of_a_hidden_tip_is_on_any_page_of_a_board(browser, board, hidden, four, do, amir, ines):
    do(share_board, board, by=amir, person=ines.pk)
    for reader in (amir, ines):
        for page in pages(board, f"t-{four[0].number}"):
            told = browser(reader).get(page).content.decode()
            for n in (2, 3, 4):
                for word in (
                    f"Canarytitle{n}",
                    f"canaryword{n}",
                    f"Canaryplace{n}",
                    hidden[n].number,
                    f"010{n}",
                    f"CNRY0{n}",
                ):
                    assert word not in told, (page, word)
            assert "Canarynote" not in told


def test_what_is_hidden_is_not_counted_either(browser, board, hidden, amir):
    page = browser(amir).get(f"/boards/{board.number}/?view=table")
    assert (page.context["whole"], len(page.context["graph"].nodes)) == (6, 6)
    assert b"hidden item" not in browser(amir).get(f"/boards/{board.number}/").content


def test_an_entity_known_only_from_hidden_tips_is_not_on_the_board(browser, board, hidden, amir):
    graph = browser(amir).get(f"/boards/{board.number}/").context["graph"]
    assert {node.family for node in graph.nodes.values()} == {"tip"}


def test_a_member_learns_how_many_will_not_see_a_tip_and_not_who(
    browser, board, four, do, amir, person, host, send
):
    unread = person("unread", host, Role.ANALYST, courses={Course.SAR: 300})
    do(share_board, board, by=amir, person=unread.pk)
    new = send("One more by the gate")
    answer = browser(amir).post("/boards/add/", {"tick": [new.number], "board": board.number}, follow=True)
    assert b"1 member won&#x27;t see this tip. They&#x27;ll see the board without it." in answer.content
    assert b"Unread" not in answer.content.split(b"</main>")[0].split(b"<main")[1].replace(b"Unread,", b"")


def test_a_snapshot_opens_only_to_whoever_may_read_all_its_tips(board, four, do, amir, as_):
    with acting(as_(amir)):
        BoardSnapshot.objects.create(
            board=board,
            caption="Four tips",
            alt="Four tips.",
            figure={},
            tips=[tip.pk for tip in four],
            by=amir,
        )
        assert BoardSnapshot.objects.visible_to(as_(amir)).count() == 1
    with acting(courier()):
        _shut(Tip.objects.unguarded().select_related("label").get(pk=four[0].pk))
    with acting(as_(amir)):
        assert BoardSnapshot.objects.visible_to(as_(amir)).count() == 0
