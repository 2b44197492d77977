"""Composing and reading banners."""

import subprocess
import sys

import pytest

from privacy.markings.building import WrongMarking, compose, parse


@pytest.mark.parametrize(
    ("choices", "written"),
    [
        ({"markings": ["PUBLIC"]}, "PUBLIC"),
        ({"markings": ["FOUO"]}, "U//FOUO"),
        ({"markings": ["LES"]}, "U//LES"),
        (
            {"markings": ["CUI"], "categories": ["LEI", "SP-SSI", "SP-PCII", "EMGT"]},
            "CUI//SP-PCII/SP-SSI/EMGT/LEI",
        ),
        (
            {"markings": ["CUI"], "categories": ["SP-LEI"], "limits": ["NOFORN", "DL ONLY"]},
            "CUI//SP-LEI//DL ONLY/NOFORN",
        ),
        ({"markings": ["CUI"], "limits": ["NOCON"]}, "CUI//NOCON"),
        ({"markings": ["TLP:AMBER", "CUI"]}, "CUI + TLP:AMBER"),
        ({"markings": ["LES", "TLP:RED"], "originator_controlled": True}, "U//LES + TLP:RED + ORCON"),
        ({"markings": ["PUBLIC", "TLP:CLEAR"]}, "TLP:CLEAR"),
        ({"markings": ["FOUO", "LES"]}, "U//LES"),
        ({"markings": ["CUI", "LES"]}, "CUI//LEI"),
    ],
)
def test_a_banner_is_composed_in_the_registry_order(choices, written):
    assert compose(*choices.pop("markings"), **choices).text == written


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("CUI//LEI/SP-PCII", "SP-PCII/LEI"),
        ("CUI//SP-SSI/SP-PCII", "SP-PCII/SP-SSI"),
        ("CUI//NOFORN/NOCON", "NOCON/NOFORN"),
        ("CUI//LEI/LEI", "Write the categories in this order: LEI."),
        ("CUI//LEI/SP-LEI", "SP-LEI"),
        ("CUI//FED ONLY/FEDCON", "FED ONLY"),
        ("CUI//PCII", "always written SP-PCII"),
        ("CUI//SP-EMGT", "always written EMGT"),
        ("CUI//BANANA", "not a CUI category"),
        ("CUI//LEI//BANANA", "does not limit"),
        ("CUI///LEI", "one slash inside a part"),
        ("CUI//LEI//", "one slash inside a part"),
        ("CUI//LEI//NOCON//NOFORN", "one slash inside a part"),
        ("CUI//LEI//REL TO USA, CAN", "foreign disclosure officer"),
        ("CUI//SP-CHRI", "criminal history printout"),
        ("CUI//SP-FSEC", "Bank Secrecy Act"),
        ("CUI//SP-SGI", "safeguards"),
        ("SECRET//NOFORN", "unclassified"),
        ("TOP SECRET", "unclassified"),
        ("TLP:AMBER + TLP:RED", "Only one TLP color"),
        ("CUI + U//LES + TLP:AMBER", "not three"),
        ("LES//NOFORN", "belongs to CUI"),
        ("CUI//LEI//TLP:AMBER", "does not limit"),
        ("", "not a marking"),
        ("EYES ONLY", "not a marking"),
    ],
)
def test_a_wrong_banner_is_refused_in_words(typed, words):
    with pytest.raises(WrongMarking) as refused:
        parse(typed)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "portion"),
    [
        ("(U)", "(U)"),
        ("(CUI)", "(CUI)"),
        ("(cui//sp-pcii)", "(CUI//SP-PCII)"),
        ("(LES)", "(LES)"),
        ("U//FOUO//LES", "(LES)"),
        ("(U//FOUO)", "(U//FOUO)"),
        (" tlp:white ", "(TLP:CLEAR)"),
        ("(TLP:AMBER)", "(TLP:AMBER)"),
        ("(CUI + TLP:AMBER + ORCON)", "(CUI + TLP:AMBER + ORCON)"),
        ("CONTROLLED", "(CUI)"),
    ],
)
def test_portion_marks_and_older_labels_are_read(typed, portion):
    assert parse(typed).portion == portion


def test_a_long_unknown_marking_is_quoted_only_in_part():
    with pytest.raises(WrongMarking) as refused:
        parse("X" * 100_000)
    assert len(str(refused.value)) < 300


def test_a_banner_can_be_read_before_django_is_ready():
    told = subprocess.run(
        [sys.executable, "-c", "from privacy.markings.building import parse; print(parse('CUI//LEI'))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == "CUI//LEI"
