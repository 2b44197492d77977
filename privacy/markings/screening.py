"""The check at every door for text this portal must never hold.

Patterns look for the furniture of such documents (banners, portion marks, form names, printout headers),
never for single words, so that "secret", "confidential" and this field's own "SAR" pass. A refusal never
quotes what was found: quoting would store it in a log, and for bank filings would confirm that one exists.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from .refused import BSA, CHRI, CLASSIFIED, SGI, Refusal

_NEAR = 300

_SLASHES = r"\s{0,3}/\s{0,3}/\s{0,3}"
_COMPARTMENTS = r"(?:SI|TK|HCS|SCI|NOFORN|NF|ORCON|OC|REL(?:IDO)?|FISA|SAR-|FRD|RD|FGI|IMCON|PROPIN|PR|X1)"
_CLASSIFIED = (
    re.compile(rf"\b(?:TOP\s{{1,3}}SECRET|SECRET){_SLASHES}[A-Z]"),
    re.compile(rf"\b(?:TOP\s{{1,3}}SECRET|SECRET|CONFIDENTIAL|TS|S|C){_SLASHES}{_COMPARTMENTS}\b"),
    re.compile(r"\b(?:top\s{1,3}secret|secret)//(?:si|tk|hcs|sci|noforn|orcon|rel)\b", re.I),
    re.compile(r"^[ \t]{0,40}TOP SECRET[ \t]{0,40}$", re.M),
    re.compile(rf"\((?:TS|S|C){_SLASHES}[A-Z]"),
    re.compile(r"^[ \t]{0,40}\(TS\)[ \t]", re.M),
)
_BANNER_LINE = re.compile(r"^[ \t]{0,40}SECRET[ \t]{0,40}$", re.M)
_SECRET_PORTION = re.compile(r"^[ \t]{0,40}(?:\d{1,3}\.[ \t]{1,3})?\(S\)[ \t]", re.M)
_AUTHORITY_BLOCK = tuple(
    re.compile(rf"^[ \t]{{0,40}}{words}[ \t]{{0,3}}:", re.M | re.I)
    for words in ("classified by", "derived from", "declassify on")
)

_BANK_FORM = (
    re.compile(r"\bFinCEN\s{1,3}(?:SAR|CTR|Form\s{1,3}\d{3}|Suspicious\s{1,3}Activity\s{1,3}Report)\b", re.I),
    re.compile(r"\bTD\s{1,3}F\s{1,3}90-22\.(?:47|56|1)\b", re.I),
    re.compile(r"\bBSA\s{1,3}(?:Identifier|E-?Filing|SAR|ID[ :#]{0,3}\d{6,20})\b", re.I),
    re.compile(r"\bCUI//(?:SP-)?FSEC\b"),
)
_BANK_LAW = re.compile(r"\bFinCEN\b|\bBank Secrecy Act\b|\b31 U\.?S\.?C\.? ?(?:§ ?)?5318\(g\)", re.I)
_BANK_FILING = re.compile(r"(?i:\b(?:suspicious activity|currency transaction) reports?\b)|\b(?:SAR|CTR)s?\b")

_HISTORY_HEADER = (
    re.compile(
        r"^[\s*=-]{0,40}CRIMINAL HISTORY (?:RECORD|INFORMATION|TRANSCRIPT)[A-Z ]{0,40}[\s*=-]{0,40}$", re.M
    ),
    re.compile(r"\bINTERSTATE IDENTIFICATION INDEX\b.{0,200}\b(?:FBI|UCN|SID)\b", re.S),
    re.compile(r"^[ \t*]{0,20}(?:NCIC|III)[ /-]{1,3}(?:HIT|RESPONSE|RECORD|CRIMINAL HISTORY)\b", re.M),
    re.compile(
        r"^[ \t]{0,20}(?:\d?L01[A-Z0-9]{0,12}\.)?(?:QH|QR|QW|KH|KR|FQ|IQ|CR)\.[A-Z]{2}[A-Z0-9]{7}\.", re.M
    ),
    re.compile(r"\bCUI//(?:SP-)?CHRI\b"),
)
_HISTORY_FIELDS = tuple(
    re.compile(rf"^[ \t]{{0,20}}{field}[ \t]{{0,3}}[:#/.]", re.M)
    for field in (
        r"(?:FBI|UCN)(?: (?:NO|NUMBER|NBR))?",
        r"(?:STATE ID|SID)(?: NO)?",
        "ARREST(?:ED)?(?: DATE)?",
        r"CHARGE(?: ?\d{1,2})?",
        "DISPOSITION",
        "(?:ARRESTING )?(?:AGENCY|ORI)",
        "FPC",
    )
)

_SAFEGUARDS = (
    re.compile(r"\bSAFEGUARDS INFORMATION\b"),
    re.compile(r"\bsafeguards information\b.{0,200}\b10 ?CFR ?(?:Part )?73\b", re.I | re.S),
    re.compile(r"\bCUI//(?:SP-)?SGI\b"),
    re.compile(r"\bSGI\b.{0,80}\b10 ?CFR ?(?:Part )?73\b", re.S),
)  # fmt: skip

_FILE_NAMES = (
    (re.compile(r"fincen|bsa[ _-]?(?:sar|ctr)|(?:sar|ctr)[ _-]?(?:form)?[ _-]?111", re.I), BSA),
    (re.compile(r"rap[ _-]?sheet|\bncic[ _-]|iii[ _-]record|criminal[ _-]history", re.I), CHRI),
    (re.compile(r"top[ _-]?secret|\bts[ _-]sci\b|\bnoforn\b", re.I), CLASSIFIED),
    (re.compile(r"\bsgi[ _-]|safeguards[ _-]information", re.I), SGI),
)

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def screen(text: str, *, file_name: str = "") -> tuple[Refusal, ...]:
    """Return why this text or file may not enter, each kind once; nothing means it may."""
    plain = unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_UNSEEN)
    found = dict.fromkeys((*_in_text(plain), *_in_name(file_name)))
    return tuple(found)


def _in_text(text: str) -> Iterator[Refusal]:
    if _any(_CLASSIFIED, text) or _marked_secret(text):
        yield CLASSIFIED
    if _any(_BANK_FORM, text) or _near(_BANK_LAW, _BANK_FILING, text):
        yield BSA
    if _any(_HISTORY_HEADER, text) or sum(bool(field.search(text)) for field in _HISTORY_FIELDS) >= 4:
        yield CHRI
    if _any(_SAFEGUARDS, text):
        yield SGI


def _in_name(file_name: str) -> Iterator[Refusal]:
    name = file_name.replace("_", " ")
    return (refusal for pattern, refusal in _FILE_NAMES if pattern.search(name))


def _any(patterns: Iterable[re.Pattern], text: str) -> bool:
    return any(pattern.search(text) for pattern in patterns)


def _marked_secret(text: str) -> bool:
    """A lone SECRET line or (S) may be ordinary writing; two, or a classification block, are not."""
    twice = any(sum(1 for _ in pattern.finditer(text)) >= 2 for pattern in (_BANNER_LINE, _SECRET_PORTION))
    return twice or sum(bool(line.search(text)) for line in _AUTHORITY_BLOCK) >= 2


def _near(anchor: re.Pattern, other: re.Pattern, text: str) -> bool:
    """Look for two things within a few lines of one another, without reading any stretch twice."""
    places = [match.start() for match in other.finditer(text)]
    for match in anchor.finditer(text) if places else ():
        after = bisect_left(places, match.start() - _NEAR)
        if after < len(places) and places[after] <= match.end() + _NEAR:
            return True
    return False
