"""Which renditions one version comes to, and for whom each is."""

from dataclasses import dataclass
from itertools import groupby

from privacy.access.models import AccessLabel
from privacy.markings.banner import Banner
from privacy.rules.rule import Rule
from products.documents.checksum import checksum
from products.documents.document import Document
from products.documents.renditions import Omission, render_for
from products.drafting.audiences import audience_for

from .ceilings import released_label

CUTTING = (
    Rule(
        "M-01",
        "Each field of work gets a rendition that only drops or generalises; nothing is ever added to it.",
        "28 CFR 23.20(f); tear-line practice",
    ),
    Rule(
        "M-02",
        "What is marked above an audience's ceiling is left out of its rendition, with its sources.",
        "32 CFR 2002: portions carry their own control",
    ),
)


@dataclass(frozen=True, slots=True)
class PlannedRendition:
    """One text for every field of work that gets exactly this text."""

    disciplines: tuple[str, ...]
    document: Document
    banner: Banner
    checksum: str
    omissions: tuple[Omission, ...]

    @property
    def label(self) -> AccessLabel:
        """The label this rendition has once it is out."""
        return released_label(self.banner)


def plan(document: Document, disciplines) -> list[PlannedRendition]:
    """Cut a document for each field of work; those who get the same text share a rendition."""
    cuts = [
        (discipline, render_for(document, audience_for(discipline))) for discipline in sorted(disciplines)
    ]
    summed = sorted(
        ((checksum(cut.document), discipline, cut) for discipline, cut in cuts), key=lambda c: c[:2]
    )
    planned = []
    for digest, group in groupby(summed, key=lambda cut: cut[0]):
        alike = list(group)
        cut = alike[0][2]
        names = tuple(discipline for _, discipline, _ in alike)
        planned.append(PlannedRendition(names, cut.document, cut.document.banner, digest, cut.omissions))
    return sorted(planned, key=lambda rendition: rendition.disciplines)
