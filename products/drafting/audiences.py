"""Whom a rendition may be for, and the strictest handling each field of work may hold by default."""

from partners.directory.choices import Discipline
from privacy.markings.building import compose
from privacy.markings.categories import CATEGORIES
from products.documents.renditions import Audience

LAW_ENFORCEMENT = {Discipline.LE, Discipline.CORR, Discipline.FED, Discipline.FC, Discipline.TRIBAL}
WITHHELD_FROM_OTHERS = {"LEI", "LCOMM", "INV", "PRVCY"}
CLOSEST = "TLP:AMBER+STRICT"
LOWERED_LE = compose("CUI", CLOSEST, categories=["LEI"])
LOWERED_OTHERS = compose("CUI", CLOSEST)


def audience_for(discipline: str) -> Audience:
    """Return what the readers of one field of work may hold.

    Categories that ask for a credential are held by whoever has it: a rule of the policy sees to that.
    """
    field = Discipline(discipline)
    enforces = field in LAW_ENFORCEMENT
    forms = [each.forms[-1] for each in CATEGORIES if enforces or each.code not in WITHHELD_FROM_OTHERS]
    limits = ["FED ONLY"] if field is Discipline.FED else ["NOCON"] if enforces else []
    ceiling = compose("CUI", CLOSEST, categories=forms, limits=limits)
    return Audience(
        field.value, str(field.label), ceiling, lowered=LOWERED_LE if enforces else LOWERED_OTHERS
    )
