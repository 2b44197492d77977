"""A figure of boxes and lines as a picture that the typesetter takes in."""

from html import escape
from typing import Any

FACE = "FACE-OF-THE-SHEET"
INK, MUTED, EDGE, PAPER = "#17202b", "#3a4757", "#6b7a8c", "#ffffff"
FILLS = {
    "vehicle": "#d8f0f2",
    "place": "#e0f2e2",
    "contact": "#fdeebf",
    "person": "#f1e7fb",
    "org": "#e1ebfb",
}
BORDERS = {
    "vehicle": "#0b6772", "place": "#2a6b38", "contact": "#7c5600", "person": "#6a3ba3", "org": "#1d5c9f",
    "tip": "#1d5c9f",
}  # fmt: skip
DASHES = {"unconfirmed": "4 3", "tentative": "1.5 4"}
LONGEST, LONGEST_LINE = 26, 34


def svg_of(drawing: dict[str, Any]) -> str:
    """Return a figure as one picture; every text in it is escaped."""
    parts = [_line(each) for each in drawing["lines"]]
    parts += [
        _words(each["x"], each["y"], each["words"][:LONGEST_LINE], 11, MUTED) for each in drawing["lines"]
    ]
    parts += [_box(each, drawing["box_wide"], drawing["box_high"]) for each in drawing["boxes"]]
    size = f'viewBox="0 0 {drawing["wide"]} {drawing["high"]}"'
    wide = f'width="{drawing["wide"]}" height="{drawing["high"]}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {wide}>{"".join(parts)}</svg>'


def _line(each: dict[str, Any]) -> str:
    dash = DASHES.get(each["sure"], "")
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{escape(each["path"])}" fill="none" stroke="{EDGE}" stroke-width="1.4"{dashed}/>'


def _box(each: dict[str, Any], wide: int, high: int) -> str:
    x, y = each["x"] - wide // 2, each["y"] - high // 2
    fill, border = FILLS.get(each["family"], PAPER), BORDERS.get(each["family"], EDGE)
    box = (
        f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="6" '
        f'fill="{fill}" stroke="{border}" stroke-width="1.8"/>'
    )
    first = _words(each["x"], each["y"] - 3, each["words"][:LONGEST], 12.5, INK, "bold")
    return box + first + _words(each["x"], each["y"] + 13, each["detail"][:LONGEST], 10.5, MUTED)


def _words(x: int, y: int, words: str, size: float, ink: str, weight: str = "normal") -> str:
    style = f'font-family="{FACE}" font-size="{size}" font-weight="{weight}" fill="{ink}"'
    return f'<text x="{x}" y="{y}" text-anchor="middle" {style}>{escape(words)}</text>'
