"""E-mail addresses and names on social networks."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_EMAIL = re.compile(
    r"(?<![\w.+%-])([A-Za-z0-9][\w.+%-]{0,63})"
    r"(?: ?@ ?| ?[(\[{] ?(?:at|@) ?[)\]}] ?)"
    r"((?:[A-Za-z0-9-]{1,63}(?:\.| \. | ?[(\[{] ?(?:dot|\.) ?[)\]}] ?)){1,5}[A-Za-z]{2,24})(?![\w-])",
    re.IGNORECASE,
)
_DOT = re.compile(r"\s*(?:[(\[{]\s*(?:dot|\.)\s*[)\]}]|\.)\s*", re.IGNORECASE)
_AT_NAME = re.compile(r"(?<![\w@.+-])@([A-Za-z_]\w{2,29})(?![\w@])")
_NETWORK = (
    r"(?:telegram|signal|instagram|insta|snapchat|snap|twitter|tiktok|facebook|discord|reddit|whatsapp"
    r"|youtube|mastodon|bluesky|parler|gab|kik|wickr|threema|xbox|playstation|steam|venmo|cash ?app)"
)
_NAMED = re.compile(
    rf"\b{_NETWORK}(?: (?:user|account|profile|channel|group|page))?(?: ?(?:name|handle|id))?"
    r"(?:,? (?:under|as|is|was|named|called|by|the name))*\s?[:=]? ?[\"']?"
    r"@?((?=\w{0,29}[\d_])[A-Za-z]\w{2,29}|(?<=@)\w{3,30}|(?<=[\"'])[A-Za-z]\w{2,29})(?![\w@])",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:www\.|m\.)?"
    r"(?:instagram\.com|twitter\.com|x\.com|t\.me|tiktok\.com|facebook\.com|reddit\.com/u(?:ser)?)"
    r"/@?([A-Za-z_][\w.]{2,29})/?(?![\w/])",
    re.IGNORECASE,
)
_TAIL_MARKS = "._"


def find_emails(plain: str) -> Iterator[Found]:
    """E-mail addresses, also where the at or the dots were spelled out or spaced."""
    for match in _EMAIL.finditer(plain):
        yield Found(match.start(), match.end(), Kind.EMAIL, normal_email(f"{match[1]}@{match[2]}"))


def normal_email(text: str) -> str:
    """An address in lower case, without spaces, brackets or spelled-out dots."""
    name, _, host = text.rpartition("@")
    return f"{name.strip()}@{_DOT.sub('.', host.strip())}".lower()


def find_handles(plain: str) -> Iterator[Found]:
    """Names on social networks: with an at sign, after a network's name, or in a profile's address."""
    for pattern in (_PROFILE, _AT_NAME, _NAMED):
        for match in pattern.finditer(plain):
            start = match.start(1) if pattern is _NAMED else match.start()
            if pattern is _NAMED and plain[start - 1] == "@":
                start -= 1
            end = match.end() if pattern is _PROFILE else match.end(1)
            yield Found(start, end, Kind.HANDLE, normal_handle(match[1]))


def normal_handle(text: str) -> str:
    """A name in lower case without its at sign."""
    return text.strip().lstrip("@").rstrip(_TAIL_MARKS).lower() or text.strip().lower()
