"""What of a paragraph may stand where every reader of the product sees it."""

from partners.directory.choices import Discipline
from privacy.markings.building import parse
from privacy.markings.high_water import covers
from products.documents.masking import masked

from .audiences import audience_for
from .models import Block


def bottom_line_for_everyone(block: Block) -> str:
    """Return the bottom line for lists and searches: never words that some readers must not have."""
    if not block.disciplines and _open(block.marking):
        return masked(block.text.strip())
    return masked(block.general.strip()) if _open(block.general_marking) else ""


def _open(marking: str) -> bool:
    banner = parse(marking)
    return all(covers(audience_for(code).ceiling, banner) for code in Discipline.values)
