"""Whom a rendition may be for, and the strictest handling each may hold."""

from django.utils.translation import gettext_lazy as _

from partners.directory.choices import Discipline
from privacy.markings.banner import Banner
from privacy.markings.building import compose
from privacy.markings.categories import CATEGORIES, LIMITS
from products.documents.renditions import Audience

PUBLIC = "PUBLIC"
POLICE = (Discipline.LE, Discipline.FED, Discipline.FC)
_FEDERAL_LIMITS = {"FED ONLY", "FEDCON"}


def _everything(*, federal: bool) -> Banner:
    limits = [limit.code for limit in LIMITS if federal or limit.code not in _FEDERAL_LIMITS]
    return compose(
        "CUI",
        "TLP:RED",
        categories=[category.forms[-1] for category in CATEGORIES],
        limits=limits,
        originator_controlled=True,
    )


# Fire, health, operators and the rest get what is for official use and below; law enforcement
# sensitive text reaches them only as the author rewrote it for them.
_CEILINGS = {
    Discipline.LE: _everything(federal=False),
    Discipline.FC: _everything(federal=False),
    Discipline.FED: _everything(federal=True),
}
_OTHERS = compose("FOUO", "TLP:AMBER")

AUDIENCES = {
    **{
        discipline.value: Audience(discipline.value, discipline.label, _CEILINGS.get(discipline, _OTHERS))
        for discipline in Discipline
    },
    PUBLIC: Audience(PUBLIC, str(_("The public")), compose("PUBLIC", "TLP:CLEAR")),
}


def audience(code: str) -> Audience:
    """Return the audience of a discipline's code, or ``PUBLIC``; raises ``KeyError`` for another."""
    return AUDIENCES[code]
