"""Building a banner from choices on a form, and reading one that somebody typed."""

import re
from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .banner import BESIDE, Banner
from .catalog import BY_CODE, Marking
from .categories import CATEGORIES, CATEGORY_BY_FORM, LIMIT_BY_CODE
from .choices import Family
from .high_water import in_order, settled, strictest
from .refused import REFUSED_PARTS

_CATEGORIES_FIRST = gettext_lazy("Write the categories in this order: %(right)s.")
_LIMITS_FIRST = gettext_lazy("Write the limits in this order: %(right)s.")
_ALSO_WRITTEN = {
    "U": "PUBLIC",
    "UNCLASSIFIED": "PUBLIC",
    "U//FOUO": "FOUO",
    "UNCLASSIFIED//FOUO": "FOUO",
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": "FOUO",
    "U//LES": "LES",
    "U//FOUO//LES": "LES",
    "U//FOUO/LES": "LES",
    "LAW ENFORCEMENT SENSITIVE": "LES",
    "CONTROLLED": "CUI",
    "TLP:WHITE": "TLP:CLEAR",
}


class WrongMarking(ValueError):
    """A marking that cannot be written so; its text says what to do."""


def compose(
    *markings: str,
    categories: Iterable[str] = (),
    limits: Iterable[str] = (),
    originator_controlled: bool = False,
) -> Banner:
    """Compose a banner from choices, putting its parts in order.

    Two control markings become the stricter handling. Raises WrongMarking for unknown or
    refused parts, for parts without CUI, for two TLP colours and for a third family.
    """
    chosen = [_marking(code) for code in markings] or [BY_CODE["PUBLIC"]]
    _check_families(chosen)
    forms, codes = [_form(code) for code in categories], [_limit(code) for code in limits]
    if (forms or codes) and "CUI" not in [marking.code for marking in chosen]:
        raise WrongMarking(
            _("%(part)s belongs to CUI. Choose CUI, or leave it out.") % {"part": [*forms, *codes][0]}
        )
    banner = strictest(map(_alone, chosen))
    extra = Banner(banner.control, in_order(forms), settled(codes), "", originator_controlled)
    return strictest([banner, extra])


def parse(text: str) -> Banner:
    """Read a banner or a portion mark as typed; raises WrongMarking if it is not in the right order."""
    typed = " ".join(text.upper().split())
    if typed.startswith("(") and typed.endswith(")"):
        typed = typed[1:-1]
    plates = typed.split(BESIDE)
    orcon = plates[-1] == "ORCON"
    names: list[str] = []
    categories: list[str] = []
    limits: list[str] = []
    for plate in plates[: len(plates) - orcon]:
        name, *parts = [plate] if plate in _ALSO_WRITTEN else re.split("//", plate)
        names.append(name)
        if parts:
            categories, limits = _split(name, parts)
    banner = compose(*names, categories=categories, limits=limits, originator_controlled=orcon)
    _check_order(categories, banner.categories, _CATEGORIES_FIRST)
    _check_order(limits, banner.limits, _LIMITS_FIRST)
    return banner


def _marking(code: str) -> Marking:
    known = _ALSO_WRITTEN.get(code, code)
    if known in REFUSED_PARTS:
        raise WrongMarking(str(REFUSED_PARTS[known]))
    if known not in BY_CODE:
        offered = ", ".join(BY_CODE)
        raise WrongMarking(
            _("“%(code)s” is not a marking this center uses. Choose one of %(offered)s.")
            % {"code": code[:60], "offered": offered}
        )
    return BY_CODE[known]


def _alone(marking: Marking) -> Banner:
    return Banner(tlp=marking.code) if marking.family is Family.TLP else Banner(control=marking.code)


def _check_families(chosen: list[Marking]) -> None:
    families = {marking.family for marking in chosen} - {Family.PUBLIC}
    if len(families) > 2:
        raise WrongMarking(_("Two kinds of marking may stand side by side, not three. Take one away."))
    if len({marking.code for marking in chosen if marking.family is Family.TLP}) > 1:
        raise WrongMarking(_("Only one TLP color can hold. Keep the stricter one."))


def _form(code: str) -> str:
    if code in REFUSED_PARTS:
        raise WrongMarking(str(REFUSED_PARTS[code]))
    if code in CATEGORY_BY_FORM:
        return code
    other = f"SP-{code}" if f"SP-{code}" in CATEGORY_BY_FORM else code.removeprefix("SP-")
    if other in CATEGORY_BY_FORM:
        raise WrongMarking(_("%(code)s is always written %(other)s.") % {"code": code, "other": other})
    offered = ", ".join(category.forms[-1] for category in CATEGORIES)
    raise WrongMarking(
        _("“%(code)s” is not a CUI category this center uses. It uses %(offered)s.")
        % {"code": code[:60], "offered": offered}
    )


def _limit(code: str) -> str:
    if code in REFUSED_PARTS or code.startswith("REL TO"):
        raise WrongMarking(str(REFUSED_PARTS.get(code, REFUSED_PARTS["REL TO"])))
    if code not in LIMIT_BY_CODE:
        raise WrongMarking(
            _("“%(code)s” does not limit dissemination of CUI. Use %(offered)s.")
            % {"code": code[:60], "offered": ", ".join(LIMIT_BY_CODE)}
        )
    return code


def _split(name: str, parts: list[str]) -> tuple[list[str], list[str]]:
    """Tell categories from limits in what follows the first double slash."""
    if name in REFUSED_PARTS:
        raise WrongMarking(str(REFUSED_PARTS[name]))
    listed = [part.split("/") for part in parts]
    if len(listed) > 2 or not all(item.strip() for part in listed for item in part):
        raise WrongMarking(_("Write CUI//categories//limits, with one slash inside a part and two between."))
    if len(listed) == 2:
        return listed[0], listed[1]
    known = LIMIT_BY_CODE.keys() | {code for code in listed[0] if code.startswith("REL")}
    return ([], listed[0]) if set(listed[0]) <= known else (listed[0], [])


def _check_order(typed: list[str], right: tuple[str, ...], sentence: Promise) -> None:
    if typed and tuple(typed) != right:
        raise WrongMarking(str(sentence) % {"right": "/".join(right)})
