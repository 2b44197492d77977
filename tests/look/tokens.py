"""Reads the colours of the token file and computes contrast as WCAG 2 defines it."""

import re
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "assets" / "styles" / "layer" / "_tokens.scss"
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", re.I)


def theme(name):
    """Colours of one theme by token, light ones standing where dark says nothing."""
    text = FILE.read_text()
    light = text[text.index("@mixin light") : text.index("@mixin dark")]
    dark = text[text.index("@mixin dark") : text.index(":root {")]
    found = dict(COLOUR.findall(light))
    return found if name == "light" else found | dict(COLOUR.findall(dark))


def luminance(colour):
    """Relative luminance of #rrggbb."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast ratio of two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
