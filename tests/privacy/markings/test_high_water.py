"""The whole is handled as its strictest part."""

import pytest
from hypothesis import given

from privacy.markings.banner import Banner
from privacy.markings.building import compose, parse
from privacy.markings.catalog import TLP_ORDER
from privacy.markings.high_water import NothingMarked, covers, is_lower, strictest

from .strategies import banners


@given(banners(), banners())
def test_order_of_parts_does_not_matter(one, other):
    assert strictest([one, other]) == strictest([other, one])


@given(banners(), banners(), banners())
def test_grouping_of_parts_does_not_matter(one, other, third):
    assert strictest([strictest([one, other]), third]) == strictest([one, strictest([other, third])])


@given(banners())
def test_a_part_twice_changes_nothing(banner):
    assert strictest([banner, banner]) == banner


@given(banners(), banners(), banners())
def test_a_stricter_part_never_loosens_the_whole(low, more, rest):
    high = strictest([low, more])
    assert covers(strictest([high, rest]), strictest([low, rest]))


@given(banners(), banners())
def test_the_whole_gives_up_nothing_a_part_asked_for(one, other):
    whole = strictest([one, other])
    assert not is_lower(whole, one)
    assert not is_lower(whole, other)
    assert len(whole.families) <= 2


@given(banners(), banners())
def test_two_banners_that_cover_each_other_are_the_same(one, other):
    assert (covers(one, other) and covers(other, one)) == (one == other)


@given(banners())
def test_what_the_builder_writes_reads_back(banner):
    assert parse(banner.text) == banner
    assert parse(banner.portion) == banner


@given(banners())
def test_public_is_below_everything(banner):
    assert covers(banner, Banner())


def test_an_unmarked_text_has_no_banner():
    with pytest.raises(NothingMarked):
        strictest([])


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["(U)", "(CUI)"], "CUI"),
        (["(LES)", "(U//FOUO)"], "U//LES"),
        (["(LES)", "(CUI//SP-PCII)"], "CUI//SP-PCII/LEI"),
        (["(LES)", "(CUI//SP-LEI)"], "CUI//SP-LEI"),
        (["(CUI)", "(TLP:AMBER)", "(TLP:GREEN)"], "CUI + TLP:AMBER"),
        (["CUI//FEDCON", "CUI//NOCON"], "CUI//FED ONLY"),
        (["CUI//LEI", "CUI//SP-LEI//NOFORN"], "CUI//SP-LEI//NOFORN"),
        (["(U)", "(U + ORCON)"], "PUBLIC + ORCON"),
    ],
)
def test_known_mixtures(parts, whole):
    assert strictest(map(parse, parts)).text == whole


def test_lowering_is_noticed_in_every_respect():
    old = compose("CUI", "TLP:AMBER", categories=["SP-PCII"], limits=["NOCON"], originator_controlled=True)
    for new in (
        compose("CUI", "TLP:GREEN", categories=["SP-PCII"], limits=["NOCON"], originator_controlled=True),
        compose("CUI", "TLP:AMBER", limits=["NOCON"], originator_controlled=True),
        compose("CUI", "TLP:AMBER", categories=["SP-PCII"], originator_controlled=True),
        compose("CUI", "TLP:AMBER", categories=["SP-PCII"], limits=["NOCON"]),
        compose("LES", "TLP:AMBER", originator_controlled=True),
    ):
        assert is_lower(new, old)
    assert not is_lower(old, old)
    assert not is_lower(
        compose(
            "CUI", TLP_ORDER[-1], categories=["SP-PCII"], limits=["FED ONLY"], originator_controlled=True
        ),
        old,
    )
