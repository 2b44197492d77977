import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tips.intake.codes import (
    ALPHABET,
    DRAFT,
    grouped,
    last_four_matches,
    look_up_value,
    new_code,
    read_code,
    read_symbols,
)

PEPPER = bytes(range(32))
codes = st.text(alphabet=ALPHABET, min_size=16, max_size=16)


def test_a_code_carries_eighty_bits():
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)
    drawn = {new_code() for _ in range(500)}
    assert len(drawn) == 500
    assert all(len(code) == 16 and set(code) <= set(ALPHABET) for code in drawn)
    assert set("".join(drawn)) == set(ALPHABET)


def test_a_code_is_shown_in_groups_of_four():
    assert grouped("K7QX4MPD9TRWH2VB") == "K7QX-4MPD-9TRW-H2VB"


@pytest.mark.parametrize(
    "typed",
    [
        "K7QX-4MPD-9TRW-H2VB",
        "k7qx4mpd9trwh2vb",
        "  K7QX 4MPD  9TRW\tH2VB\n",
        "K7QX\u20134MPD\u20149TRW\u2011H2VB",
        "K7QX\u00a04MPD.9TRW_H2VB",
        "\u200bK7QX-4MPD-9TRW-H2VB\u202e",
        "\uff2b\uff17\uff31\uff38-4MPD-9TRW-H2VB",
    ],
)
def test_a_code_is_read_however_it_was_typed(typed):
    assert read_code(typed) == "K7QX4MPD9TRWH2VB"


def test_letters_that_look_like_digits_are_read_as_digits():
    assert read_code("OOOO-IIII-LLLL-oil0") == "0000111111110110"


@pytest.mark.parametrize(
    "typed", ["", "K7QX", "K7QX-4MPD-9TRW-H2V", "K7QX-4MPD-9TRW-H2VB-A", "U" * 16, "\x00" * 16]
)
def test_what_cannot_be_a_code_is_not_read_as_one(typed):
    assert read_code(typed) is None


def test_a_megabyte_pasted_into_the_box_is_not_a_code():
    assert read_code(" " * 1_000_000 + "K7QX4MPD9TRWH2VB") is None
    assert len(look_up_value("A" * 1_000_000, pepper=PEPPER)) == 32


@given(codes)
def test_shown_and_typed_codes_have_one_stored_value(code):
    assert read_code(grouped(code).lower()) == code
    assert look_up_value(grouped(code), pepper=PEPPER) == look_up_value(code.lower(), pepper=PEPPER)


@given(st.text(alphabet=ALPHABET + "oilOIL -\u2013\n", max_size=60))
def test_reading_twice_changes_nothing(typed):
    assert read_symbols(read_symbols(typed)) == read_symbols(typed)


@given(st.text(max_size=60))
def test_unreadable_text_yields_a_value_that_opens_nothing(typed):
    value = look_up_value(typed, pepper=PEPPER)
    assert len(value) == 32
    assert read_code(typed) or value != look_up_value(new_code(), pepper=PEPPER)


def test_the_stored_value_depends_on_the_pepper_and_on_the_purpose():
    code = new_code()
    value = look_up_value(code, pepper=PEPPER)
    assert value != look_up_value(code, pepper=PEPPER[::-1])
    assert value != look_up_value(code, pepper=PEPPER, purpose=DRAFT)
    assert value != hashlib.sha256(code.encode()).digest()
    assert code.encode() not in value


def test_a_short_pepper_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        look_up_value(new_code(), pepper=b"short")


def test_the_last_four_symbols_are_checked_as_tolerantly_as_the_code():
    assert last_four_matches(" h2-vb ", "K7QX4MPD9TRWH2VB")
    assert last_four_matches("o1iL", "K7QX4MPD9TRW0111")
    assert not last_four_matches("H2VC", "K7QX4MPD9TRWH2VB")
    assert not last_four_matches("", "K7QX4MPD9TRWH2VB")
    assert not last_four_matches("\ud800", "K7QX4MPD9TRWH2VB")
