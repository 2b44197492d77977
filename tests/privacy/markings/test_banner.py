"""What a banner shows and says."""

import pytest
from hypothesis import given

from privacy.markings.building import compose
from privacy.markings.catalog import MARKINGS
from privacy.markings.choices import Family
from privacy.markings.high_water import strictest

from .strategies import banners


def test_plates_stand_side_by_side_with_their_family_and_colour():
    plates = compose("CUI", "TLP:AMBER+STRICT", categories=["LEI"]).plates
    assert [(plate.family, plate.tone, plate.text) for plate in plates] == [
        ("cui", "", "CUI//LEI"),
        ("tlp", "amber", "TLP:AMBER+STRICT"),
    ]
    assert plates[1].note == "Your organization only."


@pytest.mark.parametrize(
    ("chosen", "family", "text", "tlp"),
    [
        (["CUI", "TLP:AMBER+STRICT"], "cui", "CUI", "amber+strict"),
        (["TLP:GREEN"], "tlp", "", "green"),
        (["PUBLIC"], "public", "PUBLIC", ""),
        (["LES"], "les", "U//LES", ""),
    ],
)
def test_a_page_strip_has_one_plate_of_control_and_one_of_tlp(chosen, family, text, tlp):
    strip = compose(*chosen).strip
    assert (strip.family, strip.text, strip.tlp) == (family, text, tlp)
    assert strip.note.endswith(".")


def test_a_mail_subject_opens_with_the_marking():
    assert compose("CUI", "TLP:AMBER").mail_prefix == "[CUI + TLP:AMBER]"


def test_use_comes_from_the_strictest_marking_then_limits_then_caveats():
    use = compose("CUI", "TLP:RED", categories=["SP-SSI"], limits=["NOCON"]).use
    assert use.startswith("Keep it to yourself")
    assert use.index("Contractors") < use.index("Keep the warning")


def test_caveats_follow_from_categories_and_originator_control():
    banner = compose("CUI", categories=["SP-PCII", "LEI"], originator_controlled=True)
    assert [caveat.code for caveat in banner.caveats] == ["PCII", "ORCON"]
    assert len(banner.readers) == 3


def test_the_strip_has_a_name_for_screen_readers():
    assert compose("LES").spoken == "Handling marking: U//LES"


def test_every_marking_says_who_may_read_and_what_to_do():
    for marking in MARKINGS:
        assert str(marking.readers).endswith(".")
        assert str(marking.use).endswith(".")
        assert str(marking.authority)
    assert len({marking.rank for marking in MARKINGS}) == len(MARKINGS)


def test_only_tlp_controls_nothing_by_itself():
    assert [family for family in Family if not family.is_control] == [Family.TLP]


@given(banners())
def test_every_banner_has_one_or_two_families_and_plain_text(banner):
    assert 1 <= len(banner.families) <= 2
    assert banner.text.isascii()
    assert banner.text.isupper()


def test_law_enforcement_text_stays_so_for_access_rules_when_it_joins_cui():
    whole = strictest([compose("LES"), compose("CUI", "TLP:RED", categories=["SP-PCII"], limits=["NOCON"])])
    assert whole.text == "CUI//SP-PCII/LEI//NOCON + TLP:RED"
    assert whole.access_marking == "LES"
    assert whole.access_caveats == ("PCII", "NOCON", "TLP:RED")


def test_other_markings_are_known_by_their_strictest_code():
    assert compose("CUI", "TLP:AMBER").access_marking == "CUI"
    assert compose("FOUO", "TLP:AMBER").access_marking == "TLP:AMBER"
    assert compose("PUBLIC").access_marking == "PUBLIC"


@given(banners(), banners())
def test_no_mixture_forgets_that_a_part_was_for_law_enforcement(one, other):
    either = one.law_enforcement_only or other.law_enforcement_only
    assert strictest([one, other]).law_enforcement_only == either
