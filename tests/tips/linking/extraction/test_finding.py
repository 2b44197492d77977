import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tips.linking.extraction.sentences import SENTENCES
from tips.linking.extraction import finding
from tips.linking.extraction.finding import MOST_CHARACTERS, MOST_SPANS, extract
from tips.linking.extraction.gazetteer import Entry, Gazetteer
from tips.linking.extraction.kinds import Kind

SITES = Gazetteer(
    [
        Entry("Tenmile Pump Station 4", Kind.PLACE),
        Entry("Pump Station 4", Kind.PLACE, "tenmile pump station 4"),
        Entry("Tenmile", Kind.PLACE),
        Entry("Northgate Survey", Kind.ORGANIZATION),
        Entry("...", Kind.PLACE),
    ]
)
signs = st.text(alphabet="7KX219 -.@:/#plateno\u200b\u0410\uff11\u00a0\u2011\n$,'()ABC", max_size=80)
texts = st.one_of(
    st.text(max_size=200), signs, st.lists(st.sampled_from(list(SENTENCES)) | signs).map(" ".join)
)


@settings(deadline=None, max_examples=150)
@given(texts)
def test_spans_lie_in_the_text_in_order_and_apart(text):
    past = 0
    for span in extract(text, gazetteer=SITES).spans:
        assert past <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert span.value
        past = span.end


@settings(deadline=None, max_examples=100)
@given(texts)
def test_the_same_text_gives_the_same_spans(text):
    assert extract(text) == extract(text)


def only(text):
    (span,) = extract(text).spans
    return span


def test_a_state_is_kept_beside_the_plate_and_never_in_its_value():
    for text, state in (
        ("Iowa plates ABC 1234", "Iowa"),
        ("plate TX GHJ-4417", "Texas"),
        ("the New Mexico plate GHJ-4417", "New Mexico"),
        ("It had Meridian tags, 4MR-7781", "Meridian"),
        ("plate, I believe from Ohio, GHJ-4417", "Ohio"),
        ("plate GHJ-4417", ""),
    ):
        (plate,) = [span for span in extract(text).spans if span.kind is Kind.PLATE]
        assert (plate.state, plate.value.isalnum()) == (state, True)


def test_what_eyes_mix_up_shares_a_loose_key():
    seen, meant = only("plate 7KO 2I9"), only("plate 7K0 219")
    assert seen.value != meant.value
    assert seen.loose == meant.loose == "7K0219"
    assert only("plate ending 2I9").loose == only("plate ending 219").loose == "*219"


def test_invisible_marks_inside_an_identifier_stay_in_what_is_shown_and_leave_its_value():
    span = only("plate 7K\u200bX\u202d219")
    assert span.text == "7K\u200bX\u202d219"
    assert span.value == "7KX219"


def test_the_longest_of_competing_spans_is_kept():
    span = only("from gate.watcher@mail.example/inbox")
    assert span.kind is Kind.EMAIL
    assert extract("hxxp://203.0.113.9/a").spans[0].kind is Kind.URL


def test_known_names_are_found_whole_in_any_case_and_the_longest_first():
    found = extract("At TENMILE  pump-station 4; later Tenmile. northgate survey", gazetteer=SITES).spans
    assert [(span.kind, span.value) for span in found] == [
        (Kind.PLACE, "tenmile pump station 4"),
        (Kind.PLACE, "tenmile"),
        (Kind.ORGANIZATION, "northgate survey"),
    ]
    assert extract("pump station 4", gazetteer=SITES).spans[0].value == found[0].value
    assert not extract("Tenmiles and pumpstation 44", gazetteer=SITES).spans


def test_names_dates_sums_and_descriptions_never_link():
    never = {kind for kind in Kind if not kind.links}
    assert never == {
        Kind.PERSON, Kind.TIME, Kind.MONEY, Kind.ORGANIZATION, Kind.LOCALITY, Kind.VEHICLE,
    }  # fmt: skip
    assert {kind for kind in Kind if kind.weak} == {
        Kind.PARTIAL_PLATE, Kind.PLACE, Kind.URL, Kind.FLIGHT, Kind.VESSEL,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "\u200b" * 50, "\u202e7KX", "a" * 10_000])
def test_a_text_that_names_nothing_has_no_spans(text):
    assert extract(text).spans == ()
    assert not extract(text).capped


def test_five_megabytes_with_ten_thousand_identifiers_and_more_are_read_and_the_cap_is_told():
    filler = "The pump ran all night and nobody came to the fence while we watched it from the road. " * 4
    reports = (f"{filler}Plate {n:05}KX, call 312-555-01{n % 100:02}. " for n in range(13_500))
    pasted = "".join(reports)
    assert 5_000_000 < len(pasted) < MOST_CHARACTERS
    found = extract(pasted)
    assert found.capped
    assert len(found.spans) == MOST_SPANS
    assert all(pasted[span.start : span.end] == span.text for span in found.spans)


def test_what_lies_beyond_the_limit_is_not_read_and_the_cap_is_told(monkeypatch):
    monkeypatch.setattr(finding, "MOST_CHARACTERS", 2_000)
    found = extract(" " * 2_000 + "plate 7KX 219")
    assert found.spans == ()
    assert found.capped


HOSTILE = [
    *(
        "1-",
        "A1 ",
        "plate ",
        "plate A ",
        "@a",
        "a@",
        "a.",
        "1.",
        "ab.cd@",
        "1 Mill ",
        "1 N ",
        "Aa ",
        "white ",
    ),
    *(
        "white ford ",
        "2014 ",
        "http://",
        "www.",
        "f:",
        "1,",
        "$1",
        "VIN A",
        " ",
        "\n",
        "Mr A. ",
        "a\u200b",
        "(3",
    ),
    *("1\u00b0 ", "corner of Mill Rd and ", "call ", "telegram ", "jan 1 ", "county road ", "7KX?*", "[at]"),
    *("hxxp:", "IMO ", "1 Rue de la ", "last of the ", "12 over "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_is_read_to_its_end(piece):
    # A pattern that backtracks would need days for this, not a moment.
    text = piece * (80_000 // len(piece))
    assert len(extract(text).spans) <= MOST_SPANS
