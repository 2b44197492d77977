"""Keeping who somebody is apart from what they did, from the moment a report is written."""

import re
from collections.abc import Iterable
from typing import Any

from privacy.access.acting import acting
from privacy.access.standing import courier

from .access import PLACED_IDENTITY, place_identity
from .choices import AgeBand, InvolvedKind, PersonRole
from .models import Identity, Involved, Tip

APART = ("name", "contact")
YOUNG = re.compile(
    r"(?<!\w)(?:juveniles?|minors?|child(?:ren)?|kids?|boys?|girls?|teen(?:ager)?s?|toddler|baby|under 18"
    r"|(?:[0-9]|1[0-7])[- ]years?[- ]old|niñ[oa]s?|menor(?:es)?(?: de edad)?|adolescentes?)(?!\w)",
    re.IGNORECASE,
)


def write_cards(tip: Tip, cards: Iterable[dict[str, Any]], *, keys: Iterable[int]) -> None:
    """Write the cards of a new tip, and the names on them as identities of their own."""
    made = [_card(tip, facts) for facts in cards]
    if not made:
        return
    Involved.objects.bulk_create([card for card, _ in made])
    named = [(card, apart) for card, apart in made if any(apart.values())]
    rows = [Identity(tip=tip, card=card, role=card.role, age=card.age, **apart) for card, apart in named]
    Identity.objects.bulk_create([place_identity(row, tip, keys=keys) for row in rows])


def write_sender(tip: Tip, told: dict[str, Any], *, keys: Iterable[int]) -> None:
    """Write who sent a new tip, if they said anything of it."""
    if any(told.values()):
        row = Identity(tip=tip, sender=True, role=PersonRole.SUBMITTER, **told)
        Identity.objects.bulk_create([place_identity(row, tip, keys=keys)])


def place_identities(tip: Tip) -> None:
    """Give the identities of a tip the label of what the tip is now; whoever moves it may not see them."""
    with acting(courier()):
        for row in tip.identities.unguarded().select_for_update(of=("self",)):
            place_identity(row, tip).save(update_fields=PLACED_IDENTITY)


def _card(tip: Tip, facts: dict[str, Any]) -> tuple[Involved, dict[str, str]]:
    apart = {name: facts.get(name) or "" for name in APART}
    card = Involved(tip=tip, **{name: value for name, value in facts.items() if name not in APART})
    card.named, card.reachable = bool(apart["name"]), bool(apart["contact"])
    if card.kind == InvolvedKind.PERSON:
        card.age = age_told(card.description, card.did)
    return card, apart


def age_told(*words: str) -> AgeBand:
    """Return whether a description speaks of somebody under 18; the stricter handling until it is said."""
    return AgeBand.JUVENILE if YOUNG.search("\n".join(words)) else AgeBand.UNKNOWN
