"""Writing paragraphs: their words, order and markings."""

from django.core.exceptions import ValidationError

from privacy.access.standing import Standing
from privacy.markings.building import parse
from privacy.markings.high_water import is_lower
from products.documents.choices import Part
from products.drafting.choices import BOTTOM
from products.drafting.citing import floor_of
from products.drafting.lines import BY_CODE
from products.drafting.models import Block, Product
from products.drafting.wording import settled

WRITTEN = (
    "heading", "text", "marking", "likelihood", "confidence", "for_discipline", "on", "standout",
    "disciplines", "general", "general_marking", "cites",
)  # fmt: skip
_KEPT = [*WRITTEN, "order", "lowered_by", "lowered_why"]


def write_paragraphs(row: Product, changes, *, by: Standing) -> list[str]:
    """Write what ``changes`` asks of a draft's paragraphs; return the keys it touched.

    Raises ``ValidationError`` by ``key-field``.
    """
    blocks = {block.key: block for block in row.blocks.visible_to(by)}
    marks = {source.mark: source.marking for source in row.sources.visible_to(by)}
    touched = {key for key, typed in changes.blocks.items() if _write(blocks.get(key), typed, marks)}
    for key, step in changes.moved:
        touched |= _move(blocks, key, step)
    Block.objects.visible_to(by).bulk_update([blocks[key] for key in touched], _KEPT)
    _remove(row, blocks, changes.removed, by)
    touched |= set(changes.removed) | _add(row, blocks, changes.added, by)
    return sorted(touched)


def _write(block: Block | None, typed, marks) -> bool:
    """Set what differs; say whether anything did. A paragraph removed meanwhile is left alone."""
    if block is None:
        return False
    if unknown := set(typed) - set(WRITTEN):
        raise ValueError(f"A paragraph does not hold {', '.join(sorted(unknown))}")
    kept = settled(block.key, typed)
    _check_citations(block.key, kept.get("cites", ()), marks)
    changed = {name: value for name, value in kept.items() if getattr(block, name) != value}
    for name, value in changed.items():
        setattr(block, name, value)
    if changed.keys() & {"text", "cites", "marking"}:
        # What a reviewer lowered was this very text; anything else is marked by its sources again.
        block.lowered_by, block.lowered_why = None, ""
        check_not_lowered(block, marks)
    return bool(changed)


def check_not_lowered(block: Block, marks) -> None:
    """Refuse a marking below that of a source the paragraph rests on, unless it is a tear-line."""
    if not block.text.strip() or block.part == Part.TEARLINE:
        return
    for mark in block.cites:
        if is_lower(parse(block.marking), parse(marks[mark])):
            raise ValidationError(
                {
                    f"{block.key}-marking": f"This rests on {mark}, which is marked {marks[mark]}. Mark it "
                    f"{marks[mark]} or closer. For other readers write a general sentence, or ask a "
                    "reviewer to lower it."
                }
            )


def _check_citations(key: str, cites, marks) -> None:
    unknown = [mark for mark in cites if mark not in marks]
    if unknown:
        told = f"{', '.join(unknown)} is not among the sources. Add the source first, then cite it."
        raise ValidationError({f"{key}-cites": told})


def _move(blocks: dict[str, Block], key: str, step: int) -> set[str]:
    """Change places with the neighbor in the same part; numbering all of them anew mends old ties."""
    if key not in blocks:
        return set()
    part = sorted((b for b in blocks.values() if b.part == blocks[key].part), key=lambda b: (b.order, b.pk))
    here = part.index(blocks[key])
    there = min(max(here + step, 0), len(part) - 1)
    part.insert(there, part.pop(here))
    for number, block in enumerate(part):
        block.order = number
    return {block.key for block in part}


def _remove(row: Product, blocks: dict[str, Block], keys, by: Standing) -> None:
    if any(key in blocks and blocks[key].part == BOTTOM for key in keys):
        raise ValidationError({"bottom": "The bottom line stays. Empty it to write it anew."})
    row.blocks.visible_to(by).filter(key__in=keys).delete()


def _add(row: Product, blocks: dict[str, Block], parts, by: Standing) -> set[str]:
    """Add an empty paragraph at the end of each part, under the handling of the sources."""
    if any(part not in BY_CODE[row.line].order for part in parts):
        raise ValidationError({"parts": "Choose a part that this line has."})
    last = max((int(key[1:]) for key in blocks), default=0)
    marking = floor_of(row, by=by).text
    made = [
        Block(product=row, key=f"p{last + n}", part=Part(part), order=len(blocks) + n, marking=marking)
        for n, part in enumerate(parts, 1)
    ]
    return {block.key for block in Block.objects.bulk_create(made)}
