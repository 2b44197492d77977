"""Names that other people gave their files, made safe to show and to store."""

import re
import unicodedata

from tips.intake.files.kinds import Kind

LONGEST_NAME = 120
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_ENDING = re.compile(r"\.([A-Za-z0-9]{1,10})$")
_AWKWARD = re.compile(r'[<>:"|?*]')
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def display_name(raw: str, kind: Kind) -> str:
    """A name to show and download by: 120 characters at most, with an ending that tells the kind."""
    stem, ending = _stem_and_ending(raw)
    ending = ending if ending in kind.extensions else kind.extensions[0]
    return f"{stem[: LONGEST_NAME - len(ending) - 1].strip() or 'file'}.{ending}"


def ending_of(raw: str) -> str:
    """The lower-case ending a name claims, without its dot; empty when it claims none."""
    return _stem_and_ending(raw)[1]


def _stem_and_ending(raw: str) -> tuple[str, str]:
    """The last part of a path, without marks that are invisible, reorder text or mean something to a disk."""
    visible = "".join(
        sign
        for sign in unicodedata.normalize("NFC", raw[:4_000])
        if unicodedata.category(sign) not in _INVISIBLE
    )
    last = visible.replace("\\", "/").rstrip("/ ").rpartition("/")[2]
    name = " ".join(_AWKWARD.sub("_", last).split()).rstrip(". ")
    found = _ENDING.search(name)
    stem = (name[: found.start()] if found else name).strip(". ")
    return (f"_{stem}" if _DEVICE.match(stem) else stem), (found[1].lower() if found else "")
