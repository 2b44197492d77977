"""High water: a whole is handled as its strictest part is, in every respect at once.

Controls rise FOUO, LES, CUI; law enforcement text under CUI becomes CUI//LEI, so that nothing it
asked for is lost. Categories, limits and caveats add up. TLP rises by colour.
"""

from collections.abc import Iterable

from .banner import Banner
from .catalog import TLP_ORDER

_LAW_ENFORCEMENT = ("LEI", "SP-LEI")


class NothingMarked(ValueError):
    """Nothing carries a marking yet, so no banner can be computed."""


def strictest(banners: Iterable[Banner]) -> Banner:
    """Return the least banner that gives up nothing any of these asks for."""
    parts = list(banners)
    if not parts:
        raise NothingMarked("Mark at least one part; an unmarked text has no banner.")
    whole = parts[0]
    for part in parts[1:]:
        whole = _together(whole, part)
    return whole


def covers(high: Banner, low: Banner) -> bool:
    """Say whether everything ``low`` asks for is asked for by ``high`` as well."""
    return _together(high, low) == high


def is_lower(new: Banner, old: Banner) -> bool:
    """Say whether ``new`` gives up anything ``old`` asked for; that needs a reviewer and a reason."""
    return not covers(new, old)


def in_order(forms: Iterable[str]) -> tuple[str, ...]:
    """Put categories as the registry wants them: specified first, then by letter, SP-X standing for X."""
    kept = set(forms)
    kept -= {form[3:] for form in kept if form.startswith("SP-")}
    return tuple(sorted(kept, key=lambda form: (not form.startswith("SP-"), form)))


def settled(limits: Iterable[str]) -> tuple[str, ...]:
    """Put limits by letter; FED ONLY stands for FEDCON with NOCON."""
    kept = set(limits)
    if {"FEDCON", "NOCON"} <= kept or "FED ONLY" in kept:
        kept = kept - {"FEDCON", "NOCON"} | {"FED ONLY"}
    return tuple(sorted(kept))


def _together(one: Banner, other: Banner) -> Banner:
    control = _control(one, other)
    categories = {*one.categories, *other.categories}
    if control == "CUI" and "LES" in (one.control, other.control) and not categories & set(_LAW_ENFORCEMENT):
        categories.add("LEI")
    return Banner(
        control=control,
        categories=in_order(categories),
        limits=settled((*one.limits, *other.limits)),
        tlp=max(one.tlp, other.tlp, key=("", *TLP_ORDER).index),
        orcon=one.orcon or other.orcon,
    )


def _control(one: Banner, other: Banner) -> str:
    rising = ("PUBLIC", "FOUO", "LES", "CUI")
    return max(one.control, other.control, key=rising.index)
