"""Records of people are compared as evidence: rare agreement counts more, and protected traits never do."""

import random

import pytest

from tips.linking.people.fields import day, person_of
from tips.linking.people.lines import MOST, take, take_records
from tips.linking.people.matching import match

GIVEN = [
    "Wendell",
    "Odette",
    "Corwin",
    "Marisol",
    "Tobias",
    "Ilse",
    "Ravi",
    "Jonas",
    "Petra",
    "Amadou",
    "Linnea",
    "Oskar",
    "Yusra",
    "Kofi",
]
FAMILY = [
    "Harrow",
    "Osprey",
    "Tenmile",
    "Quill",
    "Brandt",
    "Okafor",
    "Lindqvist",
    "Mercer",
    "Aldana",
    "Voss",
    "Tanaka",
    "Ferro",
    "Whitlock",
    "Sable",
    "Ibarra",
    "Kestrel",
    "Moreau",
    "Novak",
    "Pell",
    "Rourke",
    "Stroud",
    "Tilley",
    "Umber",
    "Vance",
    "Yarrow",
    "Zeller",
]
TOWNS = ("Calder", "Marlow", "Tenmile", "Alder", "Harrow Falls")


def someone(draw, number):
    given, family = draw.choice(GIVEN), draw.choice(FAMILY)
    return {
        "id": f"p{number}", "given_name": given, "surname": family, "city": draw.choice(TOWNS),
        "date_of_birth": f"{draw.randint(1950, 2004)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}",
        "email": f"{given.lower()}.{family.lower()}{draw.randint(1, 99)}@mail.example",
    }  # fmt: skip


def blurred(draw, record, times=2):
    """Return the record again with a few of its fields hurt."""
    again = record | {"id": f"{record['id']}-again"}
    for name in draw.sample(["given_name", "surname", "date_of_birth", "email", "city", "swap"], times):
        if name == "swap":
            again["given_name"], again["surname"] = again["surname"], again["given_name"]
        elif len(word := again[name]) < 2 or draw.random() < 0.3:
            again[name] = ""
        else:
            at = draw.randrange(len(word) - 1)
            again[name] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return again


@pytest.fixture(scope="module")
def crowd():
    draw = random.Random(11)
    people = [someone(draw, number) for number in range(300)]
    records = people + [blurred(draw, one) for one in people[:150]]
    draw.shuffle(records)
    return records


def found(records):
    return {frozenset((one.one, one.other)) for one in match(records)}


def test_people_are_found_again_through_typos_gaps_and_swapped_names(crowd):
    truth = {frozenset((f"p{n}", f"p{n}-again")) for n in range(150)}
    pairs = found(crowd)
    right = len(pairs & truth)
    assert right / len(pairs) >= 0.9
    assert right / len(truth) >= 0.9


def test_the_same_records_give_the_same_answer(crowd):
    assert list(match(crowd)) == list(match(crowd))


def test_protected_traits_and_the_id_are_never_looked_at(crowd):
    draw = random.Random(3)
    traits = ("sex", "gender", "race", "ethnicity", "nationality", "religion", "birth_place", "citizenship")
    marked = [record | {name: draw.choice("ab") for name in traits} for record in crowd]
    assert list(match(marked)) == list(match(crowd))
    assert set(person_of(marked[0]).said) <= {"given", "family", "born", "mail", "town"}


def test_each_pair_says_why():
    one = {"id": 1, "name": "Wendell Harrow", "dob": "1971-03-08", "phone": "(800) 555-0142"}
    other = {"id": 2, "name": "Harrow Wendell", "dob": "03/08/1971", "phone": "800-555-0142"}
    strangers = [
        {"id": n, "name": f"{GIVEN[n % 14]} {FAMILY[n % 26]}", "dob": f"19{60 + n}-01-02"}
        for n in range(3, 30)
    ]
    [pair] = match([one, other, *strangers])
    assert (pair.one, pair.other) == ("1", "2")
    assert {"Same date of birth", "Same phone", "Given and family name swapped"} <= set(pair.reasons)


def test_a_rare_name_says_more_than_a_common_one():
    common = [
        {"id": f"c{n}", "name": "Jonas Pell", "city": TOWNS[n % 5], "dob": f"{1950 + n}-05-06"}
        for n in range(40)
    ]
    rare = [
        {"id": f"r{n}", "name": "Amadou Lindqvist", "city": "Calder", "dob": "1980-02-03"} for n in range(2)
    ]
    assert frozenset(("r0", "r1")) in found([*common, *rare])
    assert not found(common)


def test_few_records_and_none_are_answered():
    assert list(match([])) == list(match([{"id": "a", "name": "Jonas Pell"}])) == []
    two = [
        {"id": n, "name": "Amadou Lindqvist", "dob": "1980-02-03", "email": "a@mail.example"} for n in "ab"
    ]
    assert found(two) == {frozenset("ab")}


@pytest.mark.parametrize(
    ("text", "kept"),
    [("1971-03-08", "19710308"), ("03/08/1971", "19710308"), ("28/03/1971", "19710328"), ("19710308", "19710308"),
     ("1971", "1971"), ("unknown", "")],
)  # fmt: skip
def test_days_are_read_however_they_are_written(text, kept):
    assert day(text) == kept


def test_a_bad_line_is_refused_alone_with_its_number():
    lines = [
        b'{"id": "a", "name": "Jonas Pell"}', b"", b"not json", b'["a"]', b'{"name": "No Id"}',
        b'{"id": "a", "name": "Again"}', b'{"id": "b", "sex": "m"}', b"\xff\xfe", b"[" * 15_000,
        b'{"id": true, "name": "x"}', b'{"id": "c", "name": {"deep": 1}}', "x" * 30_000,
        '{"id": "d", "name": "Петра Новак"}',
    ]  # fmt: skip
    taken = take(lines)
    assert [record["id"] for record in taken.records] == ["a", "d"]
    assert [number for number, _ in taken.refused] == [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    assert all(why.endswith(".") for _, why in taken.refused)


def test_no_more_than_so_many_are_compared_at_once():
    taken = take_records([{"id": n, "name": "Jonas Pell"} for n in range(MOST + 2)])
    assert (len(taken.records), len(taken.refused)) == (MOST, 2)


def test_one_value_shared_by_all_stays_within_bounds():
    crowd = [{"id": n, "email": "same@mail.example", "phone": f"555{n:07d}"} for n in range(3_000)]
    assert len(list(match(crowd))) < 10_000
