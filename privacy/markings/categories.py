"""The parts of a CUI banner: categories, limits on dissemination, and caveats with rules of their own."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Category:
    """One category of the CUI registry, and in which forms it may be written."""

    code: str
    title: str | Promise
    basic: bool
    specified: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """Return how it may stand in a banner, the stricter form last."""
        return (self.code,) * self.basic + (f"SP-{self.code}",) * self.specified


@dataclass(frozen=True, slots=True)
class Limit:
    """One limited dissemination control: who is left out."""

    code: str
    use: str | Promise


@dataclass(frozen=True, slots=True)
class Caveat:
    """A handling rule that asks for a credential or a consent beyond the marking."""

    code: str
    category: str
    readers: str | Promise
    use: str | Promise
    authority: str | Promise


CATEGORIES = (
    Category("CEII", _("Critical energy infrastructure information"), basic=False, specified=True),
    Category("CVI", _("Chemical-terrorism vulnerability information"), basic=False, specified=True),
    Category("EMGT", _("Emergency management"), basic=True, specified=False),
    Category("INV", _("Investigation"), basic=True, specified=True),
    Category("LCOMM", _("Law enforcement communications"), basic=True, specified=False),
    Category("LEI", _("General law enforcement"), basic=True, specified=True),
    Category("PCII", _("Protected critical infrastructure information"), basic=False, specified=True),
    Category("PHYS", _("Physical security"), basic=True, specified=False),
    Category("PRVCY", _("General privacy"), basic=True, specified=True),
    Category("SSI", _("Sensitive security information"), basic=False, specified=True),
)

LIMITS = (
    Limit("DL ONLY", _("Only the people on the attached list may have it.")),
    Limit("FED ONLY", _("Only federal employees may have it; state, local and tribal staff may not.")),
    Limit("FEDCON", _("Only federal employees and their contractors may have it.")),
    Limit("NOCON", _("Contractors may not have it; state, local and tribal staff may.")),
    Limit("NOFORN", _("No foreign government or foreign national may have it.")),
)

CAVEATS = (
    Caveat(
        "PCII",
        "SP-PCII",
        _("Users trained and certified by the PCII program, for a homeland security purpose."),
        _("Use it only to protect infrastructure or in a criminal case, and not in answer to a records law."),
        "6 U.S.C. 673; 6 CFR Part 29",
    ),
    Caveat(
        "SSI",
        "SP-SSI",
        _("Covered persons with need to know."),
        _("Keep the warning on every page, and report an unmarked copy or a leak at once."),
        "49 CFR Part 1520",
    ),
    Caveat(
        "CVI",
        "SP-CVI",
        _("Authorized users with a CVI training number and need to know."),
        _("Decide need to know anew each time you pass it on, and keep its warning with it."),
        "6 CFR 27.400",
    ),
    Caveat(
        "ORCON",
        "",
        _("As the originator allows."),
        _("Do not reuse or pass it on before the originator consents; ask through the channel it came by."),
        _("Third-agency rule"),
    ),
)

CATEGORY_BY_FORM = {form: category for category in CATEGORIES for form in category.forms}
LIMIT_BY_CODE = {limit.code: limit for limit in LIMITS}
CAVEAT_BY_CODE = {caveat.code: caveat for caveat in CAVEATS}
