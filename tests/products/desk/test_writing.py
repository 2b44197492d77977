"""The list, the beginning of a product and its editor, page by page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from products.drafting.services import fuse
from tests.products.conftest import TEXTS

LIST = "/products/"


def edit(product, tab=""):
    return f"/products/{product.number}/edit/" + (f"{tab}/" if tab else "")


DOORS = {
    "/products/": {"amir", "sofia", "omar", "priya"},
    "/products/new/": {"amir", "sofia"},
    "/approvals/": {"amir", "sofia", "omar", "priya"},
    "/products/{}/": {"amir", "sofia", "omar", "priya"},
    "/products/{}/edit/": {"amir", "sofia"},
    "/products/{}/edit/sources/": {"amir", "sofia"},
    "/products/{}/preview/": {"amir", "sofia", "omar", "priya"},
    "/products/{}/preview/pdf/": {"amir", "sofia", "omar", "priya"},
    "/products/{}/lower/": {"omar", "priya"},
}
EVERYBODY = (
    "dana",
    "felix",
    "ines",
    "amir",
    "sofia",
    "omar",
    "priya",
    "lin",
    "rhea",
    "agnes",
    "axel",
    "root",
)


@pytest.mark.parametrize("address", DOORS)
def test_each_page_opens_to_those_it_is_for(request, client, draft, address):
    opened = set()
    for name in EVERYBODY:
        client.force_login(request.getfixturevalue(name))
        status = client.get(address.format(draft.number)).status_code
        assert status in {200, 403}
        opened |= {name} if status == 200 else set()
    assert opened == DOORS[address]


def test_the_list_tells_state_marking_and_what_it_waits_for(page, proposed, sofia):
    answer = page(sofia, LIST)
    for words in ("Cut gates at pump stations", "U//LES", "In review", "peer review, approval", "Sofia"):
        assert words in answer.said
    assert AuditEntry.objects.filter(verb="list", kind="product").get().listed == [proposed.product_id]


def test_the_list_costs_few_questions_however_long_it_is(client, do, sofia, proposed, checked_tip):
    for n in range(8):
        do(fuse, person=sofia, line="RCR", title=f"Gates {n}")
    client.force_login(sofia)
    client.get(LIST)
    with CaptureQueriesContext(connection) as counted:
        assert client.get(LIST).status_code == 200
    assert len(counted) <= 15, [q["sql"][:120] for q in counted]


@pytest.mark.parametrize(
    ("asked", "found"),
    [("?tab=mine", True), ("?tab=draft", True), ("?tab=review", False), ("?q=pump", True), ("?q=ferry", False),
     ("?q=%00", True), ("?tab=nonsense&after=x", True)],
)  # fmt: skip
def test_the_list_is_narrowed_by_its_address(page, draft, sofia, asked, found):
    answer = page(sofia, LIST + asked)
    assert answer.status_code == 200
    assert (draft.number in answer.said) is found


def test_a_search_is_kept_from_other_sites(page, draft, sofia):
    assert page(sofia, LIST + "?q=pump")["Referrer-Policy"] == "no-referrer"


def test_a_product_begins_from_tips_picked_in_the_queue(send, sofia, checked_tip):
    typed = {"line": "RCR", "title": "Cut chains"}
    answer = send(sofia, f"/products/new/?from={checked_tip.number}", typed)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/products/MSFC-RCR-")
    assert AuditEntry.objects.get(verb="fuse").detail == {"line": "RCR", "tips": [checked_tip.number]}


def test_what_cannot_be_cited_is_said_before_anything_is_sent(page, sofia, sheriff_tip):
    answer = page(sofia, f"/products/new/?from={sheriff_tip.number},FC-26-99999")
    assert "Raw tips are not product content" in answer.said
    assert "We can’t show FC-26-99999" in answer.said
    assert "It starts from 0 checked tips." in answer.said


def test_a_refused_beginning_keeps_what_was_typed(send, sofia, checked_tip):
    address = f"/products/new/?from={checked_tip.number}"
    answer = send(sofia, address, {"line": "SAB", "title": "TOP SECRET//SI gates"})
    assert answer.status_code == 422
    assert "this system is unclassified" in answer.said
    assert "It starts from 1 checked tip." in answer.said
    forged = {"line": "SAB", "title": "Gates", "references": "FC-26-99999"}
    assert "One of these tips can't be shown" in send(sofia, "/products/new/", forged).said


def test_only_checked_tips_are_offered(page, sofia, checked_tip, public_tip):
    answer = page(sofia, "/products/new/?q=gate")
    assert checked_tip.number in answer.said
    assert public_tip.number not in answer.said


def test_words_are_saved_and_the_preview_beside_them_tells_them(send, page, draft, sofia, blocks_of):
    keys = {part: block.key for part, block in blocks_of(draft).items()}
    answer = send(sofia, edit(draft), {f"{keys[part]}-text": text for part, text in TEXTS.items()})
    assert (answer.status_code, answer["Location"]) == (302, edit(draft, "content") + "?saved=1")
    shown = page(sofia, edit(draft))
    assert shown.said.count(TEXTS["judgments"]) >= 2
    assert "(LES)" in shown.said


@pytest.mark.parametrize(("do_", "count"), [("add:judgments", 2), ("remove:{}", 0)])
def test_paragraphs_come_and_go_by_buttons_and_what_was_typed_stays(
    send, draft, sofia, as_, blocks_of, do_, count
):
    keys = {part: block.key for part, block in blocks_of(draft).items()}
    typed = {"do": do_.format(keys["judgments"]), f"{keys['bottom']}-text": "Check the gates."}
    assert send(sofia, edit(draft), typed).status_code == 302
    with acting(as_(sofia)):
        assert draft.blocks.visible_to(as_(sofia)).filter(part="judgments").count() == count
    assert blocks_of(draft)["bottom"].text == "Check the gates."


def test_a_refused_save_shows_the_error_at_its_field_and_keeps_the_words(send, draft, sofia, blocks_of):
    keys = {part: block.key for part, block in blocks_of(draft).items()}
    typed = {
        f"{keys['judgments']}-text": "One vehicle.", f"{keys['judgments']}-cites": ["T1"],
        f"{keys['judgments']}-marking": "U//FOUO", f"{keys['bottom']}-text": "Something long I typed.",
    }  # fmt: skip
    answer = send(sofia, edit(draft), typed)
    assert answer.status_code == 422
    assert "rests on T1, which is marked U//LES" in answer.said
    assert "Something long I typed." in answer.said
    assert answer.tree.xpath("//title")[0].text_content().startswith("Error:")
    assert blocks_of(draft)["bottom"].text == ""


@pytest.mark.parametrize("typed", ["x" * 6001, "a\x00b", "\u202egates\u200b", "", " \n "])
def test_odd_text_is_taken_or_refused_in_words(send, draft, sofia, blocks_of, typed):
    key = blocks_of(draft)["discussion"].key
    assert send(sofia, edit(draft), {f"{key}-text": typed}).status_code in {302, 422}


@pytest.mark.parametrize(
    "forged", [{"edit": "x"}, {"edit": ""}, {"keys": "p99"}, {"do": "add:nonsense"}, {"do": "up:p99"}]
)
def test_forged_fields_are_never_a_fault(send, draft, sofia, forged):
    assert send(sofia, edit(draft), forged).status_code in {302, 422}


def test_a_clash_shows_both_texts_and_keeps_the_chosen_ones(send, page, save, draft, sofia, amir, blocks_of):
    keys = {part: block.key for part, block in blocks_of(draft).items()}
    mine = page(sofia, edit(draft)).sent
    save(
        draft,
        person=amir,
        blocks={keys["judgments"]: {"text": "Amir's."}, keys["bottom"]: {"text": "Amir's line."}},
    )
    typed = mine | {f"{keys['judgments']}-text": "Sofia's.", f"{keys['bottom']}-text": "Sofia's line."}
    clash = send(sofia, edit(draft), typed, held=False)
    assert clash.status_code == 409
    for words in ("Sofia's.", "Amir's.", "Sofia's line.", "Amir's line.", "Nothing of yours was lost."):
        assert words in clash.said
    form = clash.tree.xpath("//form[contains(@action, '/edit/')]")[0]
    chosen = dict(form.form_values()) | {f"keep-{keys['bottom']}-text": "theirs"}
    assert send(sofia, form.action, chosen, held=False).status_code == 302
    told = blocks_of(draft)
    assert (told["judgments"].text, told["bottom"].text) == ("Sofia's.", "Amir's line.")


def test_a_page_saves_itself_and_says_when(send, page, draft, sofia, blocks_of):
    key = blocks_of(draft)["judgments"].key
    held = page(sofia, edit(draft)).sent
    for text in ("One.", "One vehicle."):
        answer = send(sofia, edit(draft, "content") + "autosave/", held | {f"{key}-text": text}, held=False)
        assert answer.said.startswith("Draft saved at ")
    assert (
        send(sofia, edit(draft), held | {f"{key}-text": "One vehicle twice."}, held=False).status_code == 302
    )
    assert blocks_of(draft)["judgments"].text == "One vehicle twice."


def test_a_page_that_cannot_save_itself_says_why(send, page, save, draft, sofia, amir, blocks_of):
    key = blocks_of(draft)["judgments"].key
    held = page(sofia, edit(draft)).sent
    address = edit(draft, "content") + "autosave/"
    refused = send(sofia, address, held | {f"{key}-text": "TOP SECRET//SI"}, held=False)
    assert (refused.status_code, "unclassified" in refused.said) == (422, True)
    save(draft, person=amir, whole={"title": "Other"})
    assert send(sofia, address, held, held=False).status_code == 409


def test_markings_are_chosen_and_built(send, ready, sofia, blocks_of):
    keys = {part: block.key for part, block in blocks_of(ready).items()}
    built = {
        "build_for": [keys["judgments"]],
        "control": "CUI",
        "tlp": "TLP:AMBER",
        "categories": ["PRVCY", "LEI"],
    }
    assert (
        send(sofia, edit(ready, "markings"), {f"{keys['bottom']}-marking": "U//FOUO"} | built).status_code
        == 302
    )
    told = blocks_of(ready)
    assert (told["judgments"].marking, told["bottom"].marking) == ("CUI//LEI/PRVCY + TLP:AMBER", "U//FOUO")
    wrong = built | {"control": "LES"}
    answer = send(sofia, edit(ready, "markings"), wrong)
    assert (answer.status_code, "belongs to CUI" in answer.said) == (422, True)


def test_versions_for_audiences_are_written_beside_the_original(send, page, ready, sofia, blocks_of):
    key = blocks_of(ready)["judgments"].key
    typed = {f"{key}-disciplines": ["LE"], f"{key}-general": "Somebody came twice."}
    assert send(sofia, edit(ready, "versions"), typed).status_code == 302
    number = ready.number
    assert "Somebody came twice." in page(sofia, f"/products/{number}/preview/?as=FIRE").said
    police = page(sofia, f"/products/{number}/preview/?as=LE").said
    assert TEXTS["judgments"] in police and "Somebody came twice." not in police


def test_the_writer_alone_is_told_what_an_audience_does_not_get(page, ready, sofia, omar):
    address = f"/products/{ready.number}/preview/?as=FIRE"
    assert "What this audience does not get" in page(sofia, address).said
    assert "What this audience does not get" not in page(omar, address).said


def test_sources_are_added_and_let_go(send, page, draft, sofia, checked, public_tip, blocks_of):
    number = checked(public_tip).number
    address = edit(draft, "sources")
    assert send(sofia, address, {"add": [number], "edit": draft.edit}, held=False).status_code == 302
    told = page(sofia, address).said
    assert "T2" in told and "Facility operator" in told and "Nothing yet" in told
    assert "Choose at least one tip" in send(sofia, address, {}, held=False).said
    assert "can't be shown" in send(sofia, address, {"add": ["FC-26-99999"]}, held=False).said
    assert send(sofia, address, {"remove": "T2"}, held=False).status_code == 302
    assert send(sofia, address, {"remove": "T9"}, held=False).status_code == 422


def test_the_privacy_check_asks_again_where_the_text_changed(send, page, ready, sofia, write):
    write(ready, {"discussion": "They met after a protest."})
    told = page(sofia, edit(ready, "privacy")).said
    assert "“protest”" in told and "The text changed since. Answer again." in told
    refused = send(sofia, edit(ready, "privacy"), {"protected": "yes", "protected-reason": "so"})
    assert (refused.status_code, "at least three words" in refused.said) == (422, True)
    typed = {"protected": "yes", "protected-reason": "The site is opposite"}
    assert send(sofia, edit(ready, "privacy"), typed).status_code == 302


def test_readers_are_chosen_by_field_of_work_and_area(send, draft, sofia, now, calder, marlow, as_):
    typed = {
        "disciplines": ["LE", "CIKR"],
        "counties": [marlow.pk],
        "why_audience": "They guard these sites.",
    }
    assert send(sofia, edit(draft, "readers"), typed).status_code == 302
    product = now(draft)
    with acting(as_(sofia)):
        assert (product.disciplines, list(product.counties.all())) == (["LE", "CIKR"], [marlow])
    refused = send(sofia, edit(draft, "readers"), {"disciplines": ["EVERYONE"]})
    assert refused.status_code == 422


def test_a_warning_is_excused_beside_the_text(send, page, ready, sofia, write):
    write(ready, {"discussion": "The suspect left."})
    shown = page(sofia, edit(ready))
    [warning] = shown.tree.xpath("//input[@name='warning']/@value")
    address = f"/products/{ready.number}/excuse/"
    send(sofia, address, {"warning": warning, "reason": "quoting the report", "tab": "content"}, held=False)
    assert "Does not apply: quoting the report" in page(sofia, edit(ready)).said


def test_what_is_in_the_way_is_listed_when_it_is_sent(send, draft, sofia):
    answer = send(sofia, f"/products/{draft.number}/propose/", {"edit": draft.edit}, held=False)
    assert answer.status_code == 422
    assert "Write the bottom line" in answer.said and "Choose who gets it" in answer.said


@pytest.mark.parametrize("tab", ["nonsense", "history"])
def test_a_page_the_editor_does_not_have_is_not_found(page, draft, sofia, tab):
    assert page(sofia, edit(draft, tab)).status_code == 404


def test_reading_and_previewing_are_in_the_trail(page, draft, sofia):
    page(sofia, f"/products/{draft.number}/")
    page(sofia, f"/products/{draft.number}/preview/")
    verbs = AuditEntry.objects.filter(kind="product", object_id=draft.pk, rule="A-13+N-01")
    assert {"read", "preview"} <= set(verbs.values_list("verb", flat=True))
