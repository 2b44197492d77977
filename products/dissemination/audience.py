"""Who will get a product and why, and who is left out and why: the policy asked before the fact."""

from dataclasses import dataclass, field

from partners.directory.choices import Discipline
from partners.people.matching import Group, Reach, groups_in
from privacy.access.compiling import admitting, barring
from privacy.access.duties import Duty, Entitlement
from privacy.access.models import AccessLabel
from products.documents.document import Document
from products.drafting.models import Product

from .ceilings import refusal_of
from .planning import PlannedRendition, plan

MISSING = (
    (Entitlement.ACKNOWLEDGED, "have not accepted the privacy policy in force"),
    (Entitlement.TRAINED, "their privacy training has ended"),
    (Entitlement.AGREED, "their agency's agreement has ended"),
)


@dataclass(frozen=True, slots=True)
class Included:
    """One field of work that will get one rendition."""

    rendition: PlannedRendition
    discipline: str
    sentence: str
    rule: str
    members: tuple[int, ...]
    agencies: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many people will get it."""
        return len(self.members)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """People who need it by area and field of work, but may not know it, with the reason."""

    discipline: str
    reason: str
    people: int


@dataclass(slots=True)
class Audience:
    """Everybody a product would reach, counted by rule, and everybody left out.

    ``refused`` says why its marking lets it go to no audience at all.
    """

    included: list[Included] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    renditions: list[PlannedRendition] = field(default_factory=list)
    refused: str = ""

    @property
    def people(self) -> int:
        """How many people would get it."""
        return sum(group.people for group in self.included)

    @property
    def agencies(self) -> int:
        """How many agencies those people work for."""
        return len({agency for group in self.included for agency in group.agencies})

    @property
    def people_left_out(self) -> int:
        """How many people with a need to know may not know it."""
        return sum(group.people for group in self.left_out)


def reach_of(product: Product) -> Reach:
    """Return the audience a product names, as the directory knows it."""
    counties = () if product.statewide else tuple(product.counties.values_list("pk", flat=True))
    return Reach(tuple(product.disciplines), counties, product.statewide)


def audience_of(product: Product, document: Document) -> Audience:
    """Work out who would get this text now, by the same rules that will decide when it is opened."""
    if refused := refusal_of(document.banner):
        return Audience(refused=refused)
    audience = Audience(renditions=plan(document, product.disciplines))
    by_discipline = {name: r for r in audience.renditions for name in r.disciplines}
    included: dict[str, list[Group]] = {}
    for group in groups_in(reach_of(product)) if product.disciplines else []:
        rendition = by_discipline[group.discipline]
        if admitting(group.standing, rendition.label):
            included.setdefault(group.discipline, []).append(group)
        elif group.standing.may(Duty.READ_PRODUCTS):
            reason = why_not(group, rendition.label)
            audience.left_out.append(LeftOut(group.discipline, reason, group.people))
    audience.included = [_included(name, groups, by_discipline[name]) for name, groups in included.items()]
    audience.left_out = _added_up(audience.left_out)
    return audience


def _included(discipline: str, groups: list[Group], rendition: PlannedRendition) -> Included:
    right = admitting(groups[0].standing, rendition.label)
    return Included(
        rendition=rendition,
        discipline=discipline,
        sentence=f"{Discipline(discipline).label}, {rendition.banner}",
        rule=f"{right}+N-04",
        members=tuple(person for group in groups for person in group.members),
        agencies=tuple(sorted({agency for group in groups for agency in group.agencies})),
    )


def why_not(group: Group, label: AccessLabel) -> str:
    """Say in words why people who need it may not know it."""
    for entitlement, words in MISSING:
        if not group.standing.has(entitlement):
            return words
    bar = barring(group.standing, label)
    return bar.sentence.rstrip(".") if bar else "no rule lets them know it"


def _added_up(rows: list[LeftOut]) -> list[LeftOut]:
    sums: dict[tuple[str, str], int] = {}
    for row in rows:
        sums[row.discipline, row.reason] = sums.get((row.discipline, row.reason), 0) + row.people
    return [LeftOut(discipline, reason, people) for (discipline, reason), people in sorted(sums.items())]
