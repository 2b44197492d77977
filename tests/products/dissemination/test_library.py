"""The library: what one reader finds, and that nothing in it tells of more."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.access.interning import label
from privacy.access.placing import place
from privacy.access.standing import courier
from privacy.models import AuditEntry
from products.dissemination.ceilings import audience_needs, released_label
from products.dissemination.models import Rendition
from products.dissemination.services import recall

from .cast import FOUO, SECRETIVE

NUMBER = "MSFC-SAB-2026-0001"


@pytest.fixture
def shelf_of(released, as_, omar, calder):
    """Put more renditions on the fire readers' shelf."""

    def fill(number, *, statewide=False, line="RCR"):
        with acting(as_(omar)):
            version = released.versions.visible_to(as_(omar)).get()
        with acting(courier()):
            facts = released_label(FOUO)
            for each in range(number):
                row = Rendition(
                    version=version, product=released, number=f"MSFC-RCR-2026-{each:04}", version_number=1,
                    line=line, disciplines=[f"F{each}"], sectors=["Water"], title=f"Chains on gates, {each}",
                    bottom_line="Look at chains.", banner="U//FOUO", checksum="0" * 64,
                    purge_at=timezone.now() + timedelta(days=300),
                )  # fmt: skip
                needs = [("service", "courier"), *audience_needs(["FIRE"], ["99001"], statewide)]
                marking = label(**{fact: getattr(facts, fact) for fact in facts.FACTS})
                place(row, label=marking, needs=needs).save(force_insert=True)
                if not statewide:
                    row.counties.add(calder)

    return fill


def get(client, who, address):
    client.force_login(who)
    return client.get(address)


def test_a_reader_finds_what_was_released_to_them_and_one_entry_notes_the_page(client, released, rhea):
    page = get(client, rhea, "/library/").content.decode()
    assert NUMBER in page and "Night entries" in page and "Not opened yet" in page
    [entry] = AuditEntry.objects.filter(verb="list", actor=rhea)
    assert len(entry.listed) == 1 and entry.kind == "rendition"


def test_a_fire_reader_gets_no_law_enforcement_text_in_any_byte(client, released, rhea, dana):
    tails = ("", f"{NUMBER}/", "?q=returned", "?marking=U//LES")
    pages = [get(client, rhea, f"/library/{tail}").content for tail in tails]
    assert all(b"pickup" not in page and b"2 am" not in page for page in pages)
    assert NUMBER.encode() not in pages[2] and NUMBER.encode() not in pages[3]
    assert SECRETIVE in get(client, dana, f"/library/{NUMBER}/").content.decode()


def test_facets_count_the_readers_own_shelf(client, released, dana, rhea):
    shown = get(client, rhea, "/library/").context["shown"]
    assert {f["key"]: [(v["value"], v["count"]) for v in f["values"]] for f in shown.facets} == {
        "unread": [("yes", 1)],
        "line": [("SAB", 1)],
        "marking": [("U//FOUO", 1)],
        "county": [("99001", 1)],
    }


def test_another_countys_reader_gets_the_same_bytes_as_for_what_never_was(
    client, released, person, make_agency, marlow
):
    elsewhere = person("elsa", make_agency("Marlow Police", counties=[marlow]), Role.READER)
    hidden = get(client, elsewhere, f"/library/{NUMBER}/")
    absent = get(client, elsewhere, "/library/MSFC-SAB-2026-9999/")
    assert hidden.status_code == absent.status_code == 404
    assert re.sub(rb"csrf[^>]*>", b"", hidden.content) == re.sub(rb"csrf[^>]*>", b"", absent.content)
    assert get(client, elsewhere, f"/library/{NUMBER}/pdf/").status_code == 404
    assert client.post(f"/library/{NUMBER}/read/").status_code == 404
    empty = get(client, elsewhere, "/library/?line=SAB")
    assert empty.context["shown"].page["total"] == "0" and empty.context["shown"].hint == {}


def test_filters_narrow_and_say_what_clearing_one_would_show(client, released, shelf_of, rhea):
    shelf_of(3)
    lines = get(client, rhea, "/library/?line=RCR").context["shown"]
    assert len(lines.rows) == 3 and lines.filters[0]["value"] == "Roll-call release"
    water = get(client, rhea, "/library/?sector=Water&county=99001&marking=U//FOUO").context["shown"]
    assert len(water.rows) == 3
    none = get(client, rhea, "/library/?line=SAB&sector=Water").context["shown"]
    assert none.rows == [] and none.hint["text"] == "Clear one filter to see 3 more."


def test_what_is_for_the_entire_state_is_found_under_every_county(client, released, shelf_of, rhea, fire):
    fire.statewide = True
    fire.save()
    shelf_of(2, statewide=True)
    shown = get(client, rhea, "/library/?county=99001").context["shown"]
    assert len(shown.rows) == 3
    [county] = [f for f in shown.facets if f["key"] == "county"]
    assert county["values"][0]["count"] == 3


def test_what_was_opened_is_no_longer_unread(client, released, as_, rhea):
    get(client, rhea, f"/library/{NUMBER}/")
    assert "Not opened yet" not in get(client, rhea, "/library/").content.decode()
    assert get(client, rhea, "/library/?unread=yes").context["shown"].rows == []


def test_pages_follow_each_other_and_lose_nothing(client, released, shelf_of, rhea):
    shelf_of(60)
    seen, address = [], "/library/"
    while address:
        shown = get(client, rhea, address).context["shown"]
        seen += [row["number"] for row in shown.rows]
        last, address = shown, shown.page["next"] and f"/library/{shown.page['next']}"
    assert len(seen) == len(set(seen)) == 61 and last.page["total"] == "61"
    back = get(client, rhea, f"/library/{last.page['previous']}").context["shown"]
    assert [row["number"] for row in back.rows] == seen[25:50]


@pytest.mark.parametrize("number", [0, 60])
def test_a_page_asks_the_database_at_most_fifteen_times(client, released, shelf_of, rhea, number):
    shelf_of(number)
    get(client, rhea, "/library/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/library/")
    told = [q["sql"][:90] for q in asked if "SAVEPOINT" not in q["sql"]]
    assert len(told) <= 15, told


@pytest.mark.parametrize(
    "address",
    [
        "?q=%00",
        "?q=" + "x" * 5000,
        "?after=nonsense",
        "?line=&county=%00",
        "?q=%22%20or%20-",
        "?before=" + "0" * 32,
    ],
)
def test_a_strange_address_is_answered(client, released, rhea, address):
    assert get(client, rhea, f"/library/{address}").status_code == 200


def test_a_recalled_product_is_found_by_number_and_never_by_its_words(client, released, as_, omar, rhea):
    with acting(as_(omar)):
        recall(released, by=as_(omar), reason="It named the wrong vehicle")
    page = get(client, rhea, "/library/").content.decode()
    assert NUMBER in page and "Night entries" not in page and "side gates" not in page
    assert get(client, rhea, "/library/?q=gates").context["shown"].rows == []
    assert len(get(client, rhea, f"/library/?q={NUMBER}").context["shown"].rows) == 1


def test_people_without_the_duty_are_told_so_and_the_public_is_asked_to_sign_in(client, released, root):
    assert get(client, root, "/library/").status_code == 403
    client.logout()
    assert client.get("/library/").url.startswith("/sign-in/")


def test_an_empty_library_says_when_it_fills(client, rhea):
    assert "Nothing has been released to you yet." in get(client, rhea, "/library/").content.decode()


def test_the_author_finds_each_audiences_text_by_its_name(client, released, sofia):
    page = get(client, sofia, "/library/").content.decode()
    assert "for Law enforcement" in page and "for Fire service" in page
    assert SECRETIVE not in get(client, sofia, f"/library/{NUMBER}/?for=FIRE").content.decode()
    assert SECRETIVE in get(client, sofia, f"/library/{NUMBER}/?for=LE").content.decode()


def test_asking_for_another_fields_text_gives_a_reader_only_their_own(client, released, rhea, as_):
    assert SECRETIVE not in get(client, rhea, f"/library/{NUMBER}/?for=LE").content.decode()
