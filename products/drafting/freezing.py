"""From rows to a document: what is previewed, printed, approved and sent is made here only."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from partners.directory.choices import Discipline
from privacy.access.standing import Standing
from privacy.markings.banner import Banner
from privacy.markings.building import parse
from privacy.markings.high_water import covers
from products.documents import document as made
from products.documents.checksum import checksum
from products.documents.choices import Part
from products.documents.masking import masked, reworded
from products.documents.plain import as_data

from .audiences import audience_for
from .choices import BOTTOM
from .citing import floor_of
from .line import ProductLine
from .lines import BY_CODE
from .models import Block, Figure, Product, Source


@dataclass(frozen=True, slots=True)
class Frozen:
    """A document fixed to the letter, as it is stored and signed."""

    document: made.Document
    content: dict
    checksum: str


def freeze(product: Product, *, by: Standing, version: int) -> Frozen:
    """Fix a product's text as one version."""
    document = written(product, by=by, version=version)
    return Frozen(document, as_data(document), checksum(document))


def written(product: Product, *, by: Standing, version: int, dated: date | None = None) -> made.Document:
    """Return a product as it is written now; parts without text are left out."""
    line = BY_CODE[product.line]
    blocks = [block for block in product.blocks.visible_to(by) if block.text.strip()]
    bottom = next((block for block in blocks if block.part == BOTTOM), None)
    whom = product.disciplines or list(line.disciplines)
    document = made.Document(
        line=line.code,
        line_name=str(line.name),
        number=product.number,
        version=version,
        dated=dated or timezone.localdate(),
        center=settings.CENTER["name"],
        title=made.Block(key="title", text=product.title),
        bottom_line=_block(bottom, whom) if bottom else None,
        sections=tuple(_sections(line, blocks, whom)),
        figures=tuple(_figure(number, each) for number, each in enumerate(product.figures.visible_to(by), 1)),
        sources=tuple(map(_source, product.sources.visible_to(by))),
        floor=floor_of(product, by=by),
        supersedes=product.supersedes.number if product.supersedes_id else "",
        expires_on=product.expires_on,
        page_limit=line.pages,
        distribution=distribution(product),
        **_notices(product, by),
    )
    return reworded(document, masked)


def _sections(line: ProductLine, blocks: list[Block], whom: list[str]):
    for part in line.order:
        mine = sorted((b for b in blocks if b.part == part.value), key=lambda b: (b.order, b.pk))
        if mine:
            yield made.Section(part=Part(part), blocks=tuple(_block(block, whom) for block in mine))


def _block(block: Block, whom: list[str]) -> made.Block:
    marking = parse(block.marking)
    meant_for = block.for_discipline and Discipline(block.for_discipline).label
    return made.Block(
        key=block.key,
        text=block.text.strip(),
        heading=block.heading,
        marking=marking,
        audiences=tuple(sorted(block.disciplines)),
        instead=tuple(_wordings(block, marking, whom)),
        cites=tuple(block.cites),
        likelihood=block.likelihood,
        confidence=block.confidence,
        for_whom=str(meant_for),
        on=block.on,
        standout=block.standout,
    )


def _wordings(block: Block, marking: Banner, whom: list[str]):
    """Give the general sentence to every reader of the product who may not have the original."""
    if not block.general.strip():
        return
    instead = parse(block.general_marking)
    for code in sorted(whom):
        addressed = not block.disciplines or code in block.disciplines
        if not (addressed and covers(audience_for(code).ceiling, marking)):
            yield made.Wording(audience=code, text=block.general.strip(), marking=instead)


def _figure(number: int, figure: Figure) -> made.Figure:
    marked = {"marking": parse(figure.marking), "cites": tuple(figure.cites)}
    caption = made.Block(key=f"f{number}", text=figure.caption, **marked)
    return made.Figure(caption=caption, alt=figure.alt, drawing=figure.drawing)


def _source(source: Source) -> made.Source:
    return made.Source(
        key=source.mark,
        description=source.description,
        reliability=source.get_reliability_display(),
        validity=source.get_validity_display(),
        marking=parse(source.marking),
    )


def distribution(product: Product) -> str:
    """Say for whom a product is; an approval binds this as it binds the text."""
    whom = [str(Discipline(code).label) for code in sorted(product.disciplines)]
    counties = [county.name for county in product.counties.all()]
    where = ["statewide"] if product.statewide else counties
    sectors = [f"sectors: {', '.join(product.sectors)}"] if product.sectors else []
    return "; ".join(", ".join(words) for words in (whom, where, sectors) if words)


def _notices(product: Product, by: Standing) -> dict[str, str]:
    center = settings.CENTER
    named = product.privacy_answers.visible_to(by).filter(question="persons", yes=True).exists()
    return {
        "us_person_notice": "A person is identified here because readers need it to act. "
        "Ask the watch desk before you pass it on."
        if named
        else "No U.S. person is named in this product.",
        "handling": "Watching, filming and speaking are lawful on their own; act on conduct.",
        "reporting_notice": "In an emergency call 911. Report what you see to the watch desk, "
        f"{center['watch_phone']}, or to the JTTF, {center['jttf_phone']}.",
        "contact": f"Questions: watch desk, {center['watch_phone']}.",
        "feedback": f"Two questions, one minute: open {product.number} in the portal.",
    }
