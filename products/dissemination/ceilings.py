"""The strictest handling each field of work may hold by default; the center may set it otherwise."""

from partners.directory.choices import Discipline
from privacy.access.interning import Need
from privacy.access.models import AccessLabel, KeyKind
from privacy.classes.choices import Part, RecordClass, Stage
from privacy.markings.banner import Banner
from privacy.markings.building import parse
from products.documents.renditions import Audience

LAW_ENFORCEMENT = {Discipline.LE, Discipline.CORR, Discipline.FED, Discipline.FC, Discipline.TRIBAL}
CEILING_LE = "CUI//LEI + TLP:RED"
CEILING_OTHERS = "CUI + TLP:AMBER+STRICT"
STATEWIDE = "statewide"


def audience_for(discipline: str) -> Audience:
    """Return what the readers of one field of work may hold."""
    field = Discipline(discipline)
    ceiling = CEILING_LE if field in LAW_ENFORCEMENT else CEILING_OTHERS
    return Audience(field.value, str(field.label), parse(ceiling))


def marking_of(banner: Banner) -> str:
    """Return the one marking that right-to-know rules look at.

    Law-enforcement text keeps that rule under any banner; otherwise the control decides, and
    only where there is none, the TLP color.
    """
    if banner.control == "LES" or any(category.endswith("LEI") for category in banner.categories):
        return "LES"
    return banner.control if banner.control != "PUBLIC" else f"TLP:{banner.tlp}" if banner.tlp else "PUBLIC"


def released_label(banner: Banner) -> AccessLabel:
    """Return the label a rendition has once it is out; it is not interned yet."""
    caveats = sorted({part for part in ("PCII", "SSI", "CVI") if any(part in c for c in banner.categories)})
    return AccessLabel(
        record_class=RecordClass.P,
        part=Part.RECORD,
        stage=Stage.RELEASED,
        marking=marking_of(banner),
        caveats=caveats,
    )


def audience_needs(disciplines, counties, statewide: bool) -> list[Need]:
    """Return who has a need to know: each field of work in each area, never everyone."""
    areas = [STATEWIDE] if statewide else list(counties)
    return [(KeyKind.AUDIENCE, f"{discipline}:{area}") for discipline in disciplines for area in areas]
