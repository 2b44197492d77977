"""Sums of money."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_FIGURE = r"(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,2})?"
_TIMES = r"(?: ?(k|thousand|m|mm|million|bn|billion)\b)?"
_SIGN = re.compile(rf"(?<![\w$])(US\$|\$|€|£|USD ?|EUR ?|GBP ?) ?{_FIGURE}(?!\d){_TIMES}", re.IGNORECASE)
_WORD = re.compile(
    rf"(?<![\w$.,]){_FIGURE}(?!\d){_TIMES} ?(dollars?|bucks|usd|euros?|eur|pounds sterling|gbp)\b",
    re.IGNORECASE,
)
_CURRENCY = {"€": "EUR", "e": "EUR", "£": "GBP", "g": "GBP", "p": "GBP"}
_FACTOR = {"k": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}


def find_money(plain: str) -> Iterator[Found]:
    """Sums as a currency and an amount with two decimals."""
    for match in _SIGN.finditer(plain):
        yield Found(match.start(), match.end(), Kind.MONEY, _sum(match[1], match[2], match[3], match[4]))
    for match in _WORD.finditer(plain):
        yield Found(match.start(), match.end(), Kind.MONEY, _sum(match[4], match[1], match[2], match[3]))


def _sum(currency: str, whole: str, part: str | None, times: str | None) -> str:
    amount = Decimal(whole.replace(",", "") + (part or ""))
    amount *= _FACTOR[times[0].lower()] if times else 1
    return f"{_CURRENCY.get(currency[0].lower(), 'USD')} {amount:.2f}"
