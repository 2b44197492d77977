"""Addresses on the net: pages and machines, also where they were written so as not to be clicked."""

import ipaddress
import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_ENDINGS = "com|net|org|info|biz|io|gov|edu|mil|us|co|me|tv|app|dev|xyz|online|site|shop|onion|example|test"
_URL = re.compile(
    r"(?<![\w@.-])(?:h(?:tt|xx)ps?(?:://|\[:\]//|:\\\\)[^\s<>\"{}|^`]{3,2000}"
    r"|(?:www\.)?(?:[A-Za-z0-9-]{1,63}(?:\.|\[\.\])){1,5}"
    rf"(?:{_ENDINGS})(?![\w@-])(?::\d{{1,5}})?(?:/[^\s<>\"{{}}|^`]{{0,2000}})?)",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'\")]*"
_V4 = re.compile(r"(?<![\w.])(?:\d{1,3}(?:\.|\[\.\]|\(\.\))){3}\d{1,3}(?![\w]|\.\d)")
_V6 = re.compile(r"(?<![\w:.])(?=[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{0,40}:)[0-9A-Fa-f:]{4,45}(?![\w:])")


def find_urls(plain: str) -> Iterator[Found]:
    """Addresses of pages, with or without what comes before the host."""
    for match in _URL.finditer(plain):
        shown = match[0].rstrip(_TRAILING)
        if shown.count("(") > shown.count(")") and match[0][len(shown) :].startswith(")"):
            shown += ")"
        value = normal_url(shown)
        if "." in value:
            yield Found(match.start(), match.start() + len(shown), Kind.URL, value)


def normal_url(text: str) -> str:
    """Host in lower case and path, without scheme, leading www, default port, fragment or last slash."""
    bare = text.strip().replace("[.]", ".").replace("(.)", ".").replace("[:]", ":").replace("\\", "/")
    bare = re.sub(r"^(?:h(?:tt|xx)ps?:/+)+", "", bare, flags=re.IGNORECASE).partition("#")[0]
    host, slash, path = bare.partition("/")
    host = re.sub(r":(?:80|443)$", "", host.rpartition("@")[2].lower())
    while host.startswith("www.") and host.count(".") > 1:
        host = host[4:]
    return (host + slash + path).rstrip("/")


def find_addresses(plain: str) -> Iterator[Found]:
    """Addresses of machines, in both lengths."""
    for pattern in (_V4, _V6):
        for match in pattern.finditer(plain):
            value = normal_ip(match[0])
            if value:
                yield Found(match.start(), match.end(), Kind.IP, value)


def normal_ip(text: str) -> str:
    """The address in its shortest usual form, or an empty string when it is none."""
    bare = re.sub(r"[\[\]()]", "", text.strip())
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        return ""
