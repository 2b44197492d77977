import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tips.linking.extraction.sentences import SENTENCES
from tips.linking.extraction.addresses import normal_road
from tips.linking.extraction.contacts import normal_email, normal_handle
from tips.linking.extraction.finding import extract
from tips.linking.extraction.folding import Reading, like_latin, loose_key
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.network import normal_ip, normal_url
from tips.linking.extraction.people import normal_name
from tips.linking.extraction.phones import normal_phone
from tips.linking.extraction.plate_words import normal_plate
from tips.linking.extraction.vehicles import has_right_check_digit, normal_vehicle, normal_vin

NORMAL = {
    Kind.PHONE: normal_phone,
    Kind.EMAIL: normal_email,
    Kind.HANDLE: normal_handle,
    Kind.URL: normal_url,
    Kind.IP: normal_ip,
    Kind.PLATE: normal_plate,
    Kind.VIN: normal_vin,
    Kind.VEHICLE: normal_vehicle,
    Kind.PERSON: normal_name,
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_value_is_its_own_value(text):
    for span in extract(text).spans:
        if span.kind in NORMAL:
            assert NORMAL[span.kind](span.value) == span.value


@settings(deadline=None)
@given(
    st.text(max_size=40),
    st.sampled_from([normal_plate, normal_vin, normal_name, normal_ip, loose_key, like_latin]),
)
def test_normalizing_twice_changes_nothing(text, normal):
    assert normal(normal(text)) == normal(text)


@given(st.from_regex(r"[2-9]0[2-9]-?[2-9][0-9]{2}[-. ]?[0-9]{4}", fullmatch=True))
def test_a_number_is_its_own_number(text):
    assert normal_phone(normal_phone(text)) == normal_phone(text)


@given(st.text(alphabet="ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=17, max_size=17))
def test_one_wrong_digit_is_noticed_in_most_identification_numbers(vin):
    if has_right_check_digit(vin):
        wrong = vin[:16] + str((int(vin[16]) + 1) % 10 if vin[16].isdigit() else 0)
        assert normal_vin(f" {vin.lower()} ") == vin
        assert not has_right_check_digit(wrong) or wrong == vin or not vin[16].isdigit()


SAME = {
    "one number": [
        "(312) 555-0142",
        "312.555.0142",
        "+1 312 555 0142",
        "1-312-555-0142",
        "312 555\u20110142",
    ],
    "one plate": [
        "plate 7KX 219",
        "PLATE: 7kx-219",
        "tag 7KX.219",
        "license 7KX219",
        "plate \uff17\u041a\u0425 219",
    ],
    "one part of a plate": ["plate ending in 219", "tags ended with 219; plate ends 219", "plate ??219"],
    "one address": ["1400 West Mill Road", "1400 W. Mill Rd", "1400 W MILL RD"],
    "one crossing": ["corner of Mill Rd and 4th St", "4th Street & Mill Road"],
    "one page": ["http://www.Pump.example/a/", "hxxps://pump[.]example/a", "pump.example/a#top"],
    "one machine": ["2001:db8:0:0::1", "2001:DB8::1"],
    "one name on a network": ["@Gate_Watcher", "t.me/gate_watcher", "Telegram: gate_watcher"],
    "one mailbox": ["Pump@Mail.Example", "pump [at] mail [dot] example", "pump@mail(.)example"],
    "one place": ["41.50120, -93.25110", "41.5012 N 93.2511 W"],
    "one day": ["Nov 19, 2026", "19 November 2026", "11/19/2026", "2026-11-19", "11-19-26"],
    "one hour": ["9:40 pm", "9.40 P.M.", "21:40", "2140 hrs"],
    "one vehicle": ["grey pick-up truck", "Gray pickup", "gray pick up"],
    "one sum": ["$40k", "40,000 dollars", "USD 40000", "$40,000.00"],
}


@pytest.mark.parametrize("what", SAME)
def test_every_spelling_has_one_value(what):
    values = {span.value for text in SAME[what] for span in extract(text).spans}
    assert len(values) == 1


def test_roads_are_written_as_the_post_writes_them():
    assert normal_road("North County Road 12") == "N COUNTY RD 12"
    assert normal_road("Mill Road.") == "MILL RD"


def test_what_no_country_dials_keeps_its_digits():
    assert normal_phone("555-0142") == "5550142"
    assert normal_phone("no digits") == ""


@given(st.text(max_size=80))
def test_a_plain_reading_leads_back_to_the_original(text):
    reading = Reading(text)
    for at in range(len(reading.plain)):
        start, end = reading.original(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert end - start == 1
