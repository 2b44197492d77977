"""Finds acronyms that no reader was told the meaning of."""

import re
from collections.abc import Collection, Iterable, Iterator

_SHORT = re.compile(r"(?<![\w/:.-])[A-Z]{2,8}(?=s?(?![\w/:-]))")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b(?:[ ,]+\b[A-Z]{2,}\b){3,}")

# What everybody at a briefing table knows, and what is not an acronym at all.
FAMILIAR = frozenset(
    {"ATF", "BOLO", "CBP", "CISA", "CUI", "DEA", "DHS", "EMS", "EMT", "EOC", "FBI", "FEMA", "FOUO", "HAZMAT"}
    | {"HSIN", "ICE", "JTTF", "LE", "LEO", "LES", "NCIC", "PD", "SAR", "SWAT", "TLP", "TSA", "UAS", "USSS"}
    | {"AM", "CCTV", "DOB", "GPS", "ID", "IT", "OK", "PM", "RV", "SCADA", "SUV", "TV", "VIN", "VIP"}
    | {"NE", "NW", "SE", "SW", "II", "III", "IV", "VI", "VII", "VIII", "IX"}
)


def undefined(texts: Iterable[tuple[str, str]], known: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Return where each unfamiliar acronym first stands without being spelled out there, and the acronym."""
    seen = {*FAMILIAR, *known}
    for where, text in texts:
        for match in _SHORT.finditer(_SHOUTED.sub(" ", text)):
            short = match[0]
            if short not in seen and not _spelled_out(short, text):
                yield where, short
            seen.add(short)


def _spelled_out(short: str, text: str) -> bool:
    """Accept "emergency room (ER)" and "ER (emergency room)"."""
    return bool(re.search(rf"\w \({short}s?\)|\b{short}s? \([a-zA-Z]\w* ", text))
