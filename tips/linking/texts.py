"""Which words of a tip are read for identifiers."""

from collections.abc import Iterator
from typing import NamedTuple

from tips.intake.models import Tip

NARRATIVE, ADDITION, CARD = "narrative", "addition", "involved"


class Text(NamedTuple):
    """One text of a tip: the field it stands in, that row's key, and the words."""

    field: str
    field_id: int
    words: str


def texts_of(tip: Tip) -> Iterator[Text]:
    """Give what was written about a tip.

    Names and contacts are kept apart (decision 0014) and are not read: a find would lay them open.
    """
    yield Text(NARRATIVE, 0, tip.narrative)
    for addition in tip.additions.unguarded():
        yield Text(ADDITION, addition.pk, addition.text)
    for card in tip.involved.unguarded():
        plate = f"Plate {card.plate} {card.plate_state}".strip() if card.plate else ""
        yield Text(CARD, card.pk, "\n".join(filter(None, [card.description, card.did, plate])))
