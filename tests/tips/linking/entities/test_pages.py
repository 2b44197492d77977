"""The pages of entities: what they gather, what they ask first, and what they never show."""

import re

import pytest

from privacy.access.acting import acting
from privacy.models import AuditEntry
from tips.linking.entities import gathering
from tips.linking.entities.locating import named_in
from tips.linking.entities.references import opened, reference_of
from tips.linking.services import decide_mention

PLATE = reference_of("plate", "7KX114")


def main(answer):
    page = answer.content.decode()
    return page[page.index("<main") : page.index("</main>")]


def test_an_address_says_nothing_and_can_not_be_made_up():
    assert opened(PLATE) == ("plate", "7KX114")
    assert "7KX" not in PLATE
    for made_up in ("", "plate", PLATE[:-1], PLATE[:-2] + "AA", "é", "A" * 5000, PLATE + "=", PLATE + "A"):
        assert opened(made_up) is None


def test_the_page_gathers_where_a_plate_appears(told, browser, ines):
    first = told("Plate 7KX 114 at the gate.", place="Harrow Yard")
    second = told("A truck with plate 7KX-114 again.")
    page = main(browser(ines).get(f"/entities/{PLATE}/"))
    assert first.number in page and second.number in page
    assert "7KX 114" in page and "7KX-114" in page and "Harrow Yard" in page
    assert "Only in this tip." not in page
    assert AuditEntry.objects.filter(verb="open entity").latest("id").listed == [second.pk, first.pk]


def test_one_tip_alone_is_said(told, browser, ines):
    told("Plate 7KX 114 at the gate.")
    assert "Only in this tip." in main(browser(ines).get(f"/entities/{PLATE}/"))


def test_the_workspace_leads_to_the_page(told, browser, ines):
    tip = told("Plate 7KX 114 at the gate.")
    assert f"/entities/{PLATE}/" in browser(ines).get(f"/tips/{tip.number}/").content.decode()


def test_a_hidden_entity_is_answered_like_one_that_never_was(told, browser, ines, shut_away):
    shut_away(told("Plate 7KX 114 at the gate."))
    hidden, absent = (
        browser(ines).get(f"/entities/{ref}/") for ref in (PLATE, reference_of("plate", "0AA000"))
    )
    assert (hidden.status_code, absent.status_code) == (404, 404)
    assert main(hidden) == main(absent)
    assert browser(ines).get("/entities/made-up/").status_code == 404


def test_a_count_is_over_what_the_reader_may_see(told, browser, ines, shut_away):
    seen = told("Plate 7KX 114 at the gate.")
    hidden = shut_away(told("Plate 7KX-114 again, at Osprey Landing."))
    page = main(browser(ines).get(f"/entities/{PLATE}/"))
    assert seen.number in page and "Only in this tip." in page
    assert hidden.number not in page and "7KX-114" not in page


def test_a_find_called_wrong_is_no_appearance(told, browser, ines, as_):
    tip = told("Plate 7KX 114 at the gate.")
    with acting(as_(ines)):
        decide_mention(tip, by=as_(ines), kind="plate", value="7KX114", state="wrong")
    assert browser(ines).get(f"/entities/{PLATE}/").status_code == 404


def test_the_list_finds_by_part_and_by_any_spelling(told, browser, ines):
    told("Plate 7KX 114 and a call from 800-555-0142.")
    for typed in ("7kx 114", "7KX", "7kx-114"):
        page = main(browser(ines).get("/entities/", {"q": typed}))
        assert PLATE in page
    [phone] = named_in("800-555-0142")
    assert reference_of(*phone) in main(browser(ines).get("/entities/?q=(800) 555-0142"))
    assert "No matches in what you can see." in main(browser(ines).get("/entities/?q=zzzz"))


def test_no_text_breaks_the_list(browser, ines):
    for text in ("", "\x00", "'\"(", "%", "\U0010ffff\U0010ffff\U0010ffff", "x" * 9000):
        assert browser(ines).get("/entities/", {"q": text}).status_code == 200


def test_a_name_asks_for_a_purpose_first(told, browser, ines):
    tip = told("A man named Wendell Harrow asked about the pumps.")
    address = f"/entities/{reference_of('person', 'wendell harrow')}/"
    desk = browser(ines)
    asked = main(desk.get(address))
    assert "State your purpose first" in asked and tip.number not in asked and "Harrow" not in asked
    refused = desk.post(address, {"purpose": "vetting", "reason": "work"})
    assert refused.status_code == 422 and "at least three words" in main(refused)
    assert desk.post(address, {"purpose": "vetting", "reason": "He may be in two tips"}).url == address
    assert tip.number in main(desk.get(address))
    entry = AuditEntry.objects.filter(verb="open entity").latest("id")
    assert (entry.detail, entry.purpose) == ({"kind": "person"}, "vetting: He may be in two tips")
    assert "Harrow" not in str(AuditEntry.objects.filter(verb="state purpose").values())


def test_a_search_for_names_asks_for_a_purpose_first(told, browser, ines):
    told("A man named Wendell Harrow asked about the pumps.")
    desk, address = browser(ines), "/entities/?q=harrow&kind=person"
    assert "Wendell" not in main(desk.get(address))
    assert "Wendell" not in main(desk.get("/entities/?q=harrow"))
    assert desk.post(address, {"purpose": "vetting", "reason": "He may be in two tips"}).url == address
    assert "Wendell Harrow" in main(desk.get(address))
    entry = AuditEntry.objects.filter(verb="search entities").latest("id")
    assert entry.detail == {"found": 1, "searched": True, "kind": "person"}
    assert entry.purpose == "vetting: He may be in two tips"


def test_a_hidden_name_does_not_even_ask(told, browser, ines, shut_away):
    shut_away(told("A man named Wendell Harrow asked about the pumps."))
    assert browser(ines).get(f"/entities/{reference_of('person', 'wendell harrow')}/").status_code == 404


@pytest.mark.parametrize("who", ["dana", "rhea", "lin", "root", "axel"])
def test_entities_are_for_whoever_works_on_tips(who, request, browser, told):
    told("Plate 7KX 114 at the gate.")
    person = request.getfixturevalue(who)
    assert browser(person).get(f"/entities/{PLATE}/").status_code == 403
    assert browser(person).get("/entities/").status_code == 403


def test_a_value_that_very_many_tips_hold_is_handled_within_bounds(told, browser, ines, monkeypatch):
    monkeypatch.setattr(gathering, "MOST", 5)
    for place in range(7):
        told(f"Plate 7KX 114 at gate {place}.")
    page = main(browser(ines).get(f"/entities/{PLATE}/"))
    assert "Too common to match" in page and "<dd>5+</dd>" in page
    assert page.count("/tips/FC-") == 5


def test_the_page_of_common_values_lists_them_for_readers_and_none_for_the_administrator(
    told, browser, ines, root
):
    for place in range(3):
        told(f"Plate 7KX 114 at gate {place}.")
    page = main(browser(ines).get("/entities/frequent/"))
    assert PLATE in page and "Set another figure" not in page
    desk = browser(root)
    page = main(desk.get("/entities/frequent/"))
    assert "7KX" not in page and PLATE not in page and "You read no records" in page
    wrong = desk.post("/entities/frequent/", {"kind": "plate", "at_most": "1", "why": "Plates repeat here"})
    assert wrong.status_code == 422 and "Plates repeat here" in main(wrong)
    said = {"kind": "plate", "at_most": "2", "why": "Plates repeat here"}
    assert desk.post("/entities/frequent/", said).url == "/entities/frequent/"
    told("Plate 7KX 114 at another gate.")
    assert "Too common to match" in main(browser(ines).get(f"/entities/{PLATE}/"))


def test_what_was_typed_is_kept_where_an_act_is_refused(told, browser, amir):
    told("Plate 7KX 114 at the gate.")
    desk = browser(amir)
    said = {"sort": "alias", "other_kind": "plate", "other": "9ZZ 999", "reason": "Seen side by side"}
    refused = desk.post(f"/entities/{PLATE}/same/", said)
    assert refused.status_code == 422
    assert "9ZZ 999" in main(refused) and "Seen side by side" in main(refused)
    assert desk.post(f"/entities/{PLATE}/note/", {"text": ""}).status_code == 422
    assert desk.post(f"/entities/{PLATE}/back/", {"reason": "It was sold since"}).status_code == 409


def test_acts_on_a_page_are_shown_on_it_and_taken_back_from_it(told, browser, amir):
    told("Plate 7KX 114 and plate 4LM 220 at the gate.")
    desk, address = browser(amir), f"/entities/{PLATE}/"
    said = {"sort": "merge", "other_kind": "plate", "other": "4LM 220", "reason": "Seen side by side"}
    assert desk.post(f"{address}same/", said).url == address
    assert desk.post(f"{address}note/", {"text": "Look at the hitch"}).url == address
    assert desk.post(f"{address}out/", {"reason": "Our own patrol truck"}).url == address
    page = main(desk.get(address))
    for words in (
        "Look at the hitch",
        "Amir merged 7KX114 into 4LM220",
        "took it out of matching",
        "Taken out",
    ):
        assert words in page
    back = re.search(rf"{address}same/[0-9a-f-]+/back/", page)[0]
    assert desk.post(back, {"reason": "They are two trucks"}).url == address
    assert "Amir took that back: They are two trucks" in main(desk.get(address))
