"""Printing: tagged, marked on every page, and literal about what people wrote."""

import re
import shutil
import subprocess
import zlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy.markings.building import compose
from products.documents.choices import Part
from products.documents.document import Block, Section
from products.documents.pdf import TooLong, print_pdf
from products.documents.renditions import Audience, render_for

from .cast import COPY, CUI, bulletin

needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not on this machine")


def opened(content: bytes) -> bytes:
    """Return a PDF with its compressed streams read out."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.S)
    return content + b"\n".join(filter(None, map(_inflated, streams)))


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def words_in(content: bytes) -> str:
    """Return what a reader can select, in one line."""
    told = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(told.stdout.decode().split())


def saying(text: str, **changes):
    """Return the bulletin with one paragraph of discussion."""
    section = Section(part=Part.DISCUSSION, blocks=(Block(key="d1", text=text, marking=CUI),))
    return bulletin(sections=(section,), **changes)


def test_the_print_is_tagged_and_says_so():
    printed = opened(print_pdf(bulletin(), copy=COPY).content)
    for sign in (b"/MarkInfo", b"/Marked true", b"/Lang", b"/StructTreeRoot", b"pdfuaid:part>1<", b"/Alt"):
        assert sign in printed, sign
    assert b"DisplayDocTitle true" in printed
    assert b"612 792" in printed


def test_the_same_copy_prints_to_the_same_bytes():
    assert print_pdf(bulletin(), copy=COPY) == print_pdf(bulletin(), copy=COPY)


@needs_pdftotext
def test_marking_copy_line_and_parts_are_on_the_page():
    text = words_in(print_pdf(bulletin(), copy=COPY).content)
    assert text.count("TLP:AMBER") >= 3
    assert (
        "Copy 0047 for Alder Falls Police Department, opened by Lt. M. Sorensen, Nov 24, 2026 7:12 am."
        in text
    )
    for words in (
        "Key judgments",
        "What to look for",
        "Figure 1.",
        "Sources and confidence",
        "[1, 3]",
        "High confidence",
    ):
        assert words in text


@needs_pdftotext
def test_desk_labels_of_sources_are_not_printed():
    assert "T1" not in words_in(print_pdf(bulletin(), copy=COPY).content)


@needs_pdftotext
def test_every_page_carries_the_marking():
    printed = print_pdf(
        saying("\n".join(f"Paragraph {n}. " + "Plain words follow. " * 40 for n in range(20)))
    )
    assert printed.pages >= 3
    text = words_in(printed.content)
    assert text.count("TLP:AMBER") >= 2 * printed.pages
    assert f"Page {printed.pages} of {printed.pages}." in text


@needs_pdftotext
@pytest.mark.parametrize(
    "text",
    [
        "U//FOUO and CUI//SP-PCII // not a comment",
        '#read("/etc/passwd") #import "@preview/x:1.0.0" #panic()',
        "$x$ @label <tag> *bold* _slant_ `raw` ~ -- --- ... 'single' \"double\"",
        "C:\\Windows\\x \\u{41} \\n \\#",
        "[link](http://example.org) = Heading - list + enum / term:",
        '{"json": [1, 2]} \\" ]}',
        "Tab\there",
    ],
)
def test_markup_is_printed_as_it_was_typed(text):
    assert " ".join(text.split()) in words_in(print_pdf(saying(text)).content)


@needs_pdftotext
def test_scripts_without_a_font_show_their_code_points():
    text = words_in(print_pdf(saying("Sign read \U00020bb7 twice; \x00 and \x07 and \u202e too.")).content)
    for point in ("[U+20BB7]", "[U+0000]", "[U+0007]", "[U+202E]"):
        assert point in text


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا بالعالم",
        "שלום",
        "中文字測試",
        "ไทย हिन्दी",
        "😀👮🏽",
        "\ud83d",
        "a\u200bb\u00ad",
        "e\u0301\u0323" * 50,
        "x" * 5000,
        "",
        "\n\n",
    ],
)
def test_no_writing_of_the_world_breaks_the_print(text):
    everywhere = dict.fromkeys(("center", "handling", "contact", "feedback", "line_name", "number"), text)
    events = tuple(Block(key=f"e{n}", text=text, on=date(2026, 1, 1 + n)) for n in range(3))
    document = saying(text, title=Block(key="title", text=text), **everywhere)
    document = document.with_changes(sections=(*document.sections, Section(part=Part.EVENTS, blocks=events)))
    assert print_pdf(document, copy=COPY).content.startswith(b"%PDF-1.7")


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=60), count=st.integers(1, 9))
def test_no_text_breaks_any_part(text, count):
    blocks = tuple(
        Block(key=f"{n}", text=text, heading=text, for_whom=text, likelihood=text, on=date(2026, 1, n + 1))
        for n in range(count)
    )
    parts = (Part.JUDGMENTS, Part.ACTIONS, Part.EVENTS, Part.SCOPE)
    sections = tuple(Section(part=part, blocks=blocks, note=blocks[0]) for part in parts)
    assert print_pdf(bulletin(sections=sections, title=blocks[0], supersedes=text)).pages >= 1


def test_a_one_page_line_is_set_smaller_until_it_fits():
    lengths = (saying("\n".join(["Some words that take a little room. " * 4] * n)) for n in range(4, 60))
    just_over = next(document for document in lengths if print_pdf(document).pages == 2)
    assert print_pdf(just_over.with_changes(page_limit=1)).pages == 1


def test_a_one_page_line_that_cannot_fit_is_refused_but_can_be_seen_as_a_draft():
    document = saying("\n".join(["Some words that take room on the page. " * 5] * 60), page_limit=1)
    with pytest.raises(TooLong, match="Cut some words"):
        print_pdf(document)
    assert print_pdf(document, draft=True).pages > 1


@needs_pdftotext
def test_a_draft_says_so_behind_the_text():
    assert "DRAFT" in words_in(print_pdf(bulletin(), draft=True).content)


@needs_pdftotext
def test_a_rendition_prints_without_what_was_left_out():
    public = Audience("public", "The public", compose("PUBLIC"))
    text = words_in(print_pdf(render_for(bulletin(), public).document).content)
    assert "Interest is in parts of the plants." in text
    for hidden in ("chemical storage", "7KX", "TLP:AMBER", "sheriff report", "2 am"):
        assert hidden not in text


def test_a_font_folder_is_used_when_given(tmp_path):
    assert print_pdf(bulletin(), fonts=tmp_path).pages == 1
