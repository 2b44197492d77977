"""Who sent a tip and who is on its cards, for whoever may see it and has said why."""

from privacy.access.standing import Standing
from tips.intake.described import described
from tips.intake.models import Identity, Tip


def people_of(tip: Tip, *, by: Standing) -> dict:
    """Return what the page of names draws; ``kept_back`` counts those held for fewer people."""
    rows = list(Identity.objects.visible_to(by).filter(tip=tip))
    ordinals = {card.pk: card.ordinal for card in described(tip.involved.visible_to(by))}
    on_cards = [(ordinals[row.card_id], row) for row in rows if row.card_id in ordinals]
    held = sum(card.named or card.reachable for card in tip.involved.visible_to(by))
    return {
        "identity": next((row for row in rows if row.sender), None),
        "named": [{"ordinal": ordinal, "row": row} for ordinal, row in sorted(on_cards, key=_first)],
        "kept_back": held - len(on_cards),
    }


def _first(one: tuple[int, Identity]) -> int:
    return one[0]
