"""Numbers of passports, accounts and other papers, only where a text says what they number."""

import re
from collections.abc import Iterator

from tips.linking.extraction.folding import loose_key
from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_MARK = (
    r"(?:[ \t]?(?:numbers?|numbered|no\b\.?|nos\b\.?|nr\b\.?|num\b\.?|id\b|#|:|is|was|=)){1,4}[ \t]?[\"']?"
)
_SIGNS = r"([A-Z0-9](?:[ -]?[A-Z0-9]){3,24})(?![\w-])"
_PASSPORT = re.compile(
    rf"\bpassports?(?:[ \t](?:from|of|issued)[^\d\n]{{1,24}})?(?:{_MARK}|[ \t]#?)"
    r"([A-Z]{0,3}[ -]?[0-9OIl]{5,10}[A-Z]?)(?![\w-])",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    rf"\b(?:accounts?|acct\.?|a/c|routing|aba|swift|bic|iban|wallet"
    rf"|(?:debit|credit|gift|phone|sim|bank)[ ]cards?){_MARK}{_SIGNS}",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\w-])")
_CARD = re.compile(r"(?<![\w-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{3,4}(?![\w-])")
_WALLET = re.compile(r"(?<!\w)(?:bc1[a-z0-9]{25,60}|0x[0-9a-fA-F]{40})(?!\w)")
_SOCIAL = re.compile(
    r"\b(?:SSN|social security)(?:[ \t]?(?:number|no\.?|#|:|is|was)){0,3}[ \t]?"
    r"(\d{3}[ -]\d{2}[ -]\d{4}|\d{9})(?!\w)",
    re.IGNORECASE,
)
_LICENSE = re.compile(
    rf"\b(?:(?:driver'?s?'?|operator'?s?'?|driving|pilot'?s?'?|business|professional)[ ]licen[cs]e"
    rf"|DL|OLN|CDL){_MARK}{_SIGNS}",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:visa|permit|badge|employee|student|member(?:ship)?|policy|invoice|order|tracking|serial|case|file|docket"
    r"|warrant|incident|report|claim|receipt|certificate|registration|bill[ ]of[ ]lading|b/l|booking|ticket"
    r"|document|identity[ ]card|id[ ]card|id|part|lot|model)"
    rf"[ \t]?(?:numbers?|no\b\.?|nr\b\.?|num\b\.?|id\b|#)(?:[ \t]?(?:is|was|:|#)){{0,2}}[ \t]?{_SIGNS}",
    re.IGNORECASE,
)
_LEAST_DIGITS = 4


def find_papers(latin: str) -> Iterator[Found]:
    """Passports, accounts, cards, licenses and numbers of cases and documents."""
    for match in _PASSPORT.finditer(latin):
        yield _found(match, Kind.PASSPORT)
    for match in _ACCOUNT.finditer(latin):
        yield from _cut(match, Kind.ACCOUNT)
    for pattern, holds in ((_IBAN, _is_iban), (_CARD, _is_card), (_WALLET, bool)):
        for match in pattern.finditer(latin):
            if holds(normal_number(match[0])):
                value = match[0] if pattern is _WALLET else normal_number(match[0])
                yield Found(match.start(), match.end(), Kind.ACCOUNT, value)
    for match in _SOCIAL.finditer(latin):
        yield _found(match, Kind.DOCUMENT)
    for pattern in (_LICENSE, _OTHER):
        for match in pattern.finditer(latin):
            yield from _cut(match, Kind.DOCUMENT)


def normal_number(text: str) -> str:
    """A number in capitals and digits, without spaces and dashes."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def _found(match: re.Match, kind: Kind) -> Found:
    value = normal_number(match[1])
    return Found(match.start(1), match.end(1), kind, value, loose_key(value))


def _cut(match: re.Match, kind: Kind) -> Iterator[Found]:
    """Keep the words up to the last that holds a digit: what follows a number is a sentence again."""
    words = list(re.finditer(r"[^\s]+", match[1]))
    while words and not any(sign.isdigit() for sign in words[-1][0]):
        words.pop()
    if not words or not any(sign.isdigit() for sign in words[0][0]) and words[0][0].islower():
        return
    text = match[1][: words[-1].end()]
    if sum(sign.isdigit() for sign in text) >= _LEAST_DIGITS:
        value = normal_number(text)
        yield Found(match.start(1), match.start(1) + len(text), kind, value, loose_key(value))


def _is_iban(value: str) -> bool:
    if not 15 <= len(value) <= 34:
        return False
    return int("".join(str(int(sign, 36)) for sign in value[4:] + value[:4])) % 97 == 1


def _is_card(value: str) -> bool:
    doubled = [int(sign) * (2 if at % 2 else 1) for at, sign in enumerate(reversed(value))]
    return sum(sum(divmod(number, 10)) for number in doubled) % 10 == 0
