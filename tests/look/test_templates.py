"""Templates stay within the content policy, and each piece says what it wants."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
PIECES = [t for t in TEMPLATES if t.name.startswith("_") or t.parent.name == "components"]
SPRITE = (ROOT / "assets" / "icons" / "sprite.svg").read_text()
DRAWN = set(re.findall(r'<symbol id="([\w-]+)"', SPRITE))
EVENT = re.compile(r"\son[a-z]+\s*=", re.I)
TAG = re.compile(r"\{%.*?%\}")
INLINE = re.compile(r"<style|<script(?![^>]*\bsrc=)", re.I)
NAMED = re.compile(r'components/icon\.html" with name="([\w-]+)"')
GIVEN = re.compile(r'\bicon="([\w-]+)"')


def short(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("template", TEMPLATES, ids=short)
def test_no_template_carries_style_or_script_of_its_own(template):
    text = template.read_text()
    assert " style=" not in text
    assert not EVENT.search(TAG.sub("", text))
    assert not INLINE.search(text)


@pytest.mark.parametrize("template", TEMPLATES, ids=short)
def test_no_template_asks_another_site_for_anything(template):
    assert not re.search(r'(?:src|href)="(?:https?:)?//', template.read_text())


@pytest.mark.parametrize("template", PIECES, ids=short)
def test_each_piece_opens_with_a_line_saying_what_it_wants(template):
    # A template that extends another must begin by saying so.
    lines = [line for line in template.read_text().splitlines() if not line.startswith("{% extends")]
    assert lines[0].startswith("{#")


@pytest.mark.parametrize("template", TEMPLATES, ids=short)
def test_a_template_names_only_icons_that_are_drawn(template):
    text = template.read_text()
    assert set(NAMED.findall(text)) | set(GIVEN.findall(text)) <= DRAWN


@pytest.mark.parametrize("template", TEMPLATES, ids=short)
def test_a_template_is_short_enough_to_be_read_at_once(template):
    assert len(template.read_text().splitlines()) < 100


def test_the_components_are_all_in_the_table_of_components():
    table = (ROOT / "templates" / "components" / "README.md").read_text()
    named = set(re.findall(r"^\| (_?\w+) \|", table, re.M))
    shown = {t.stem for t in (ROOT / "templates" / "components").glob("*.html")}
    inner = {"_cell", "_sparkline", "_bar_chart", "_timeline"}
    assert shown - inner <= named
