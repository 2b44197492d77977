"""The words of the demonstration's products."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ProductText:
    """What one product says, part by part, and for whom it is."""

    line: str
    title: str
    sources: tuple[str, ...]
    disciplines: tuple[str, ...]
    counties: tuple[str, ...]
    why: str
    passages: Mapping[str, Mapping[str, Any]]
    privacy: Mapping[str, tuple[bool, str]]


NO_PERSONS = {
    "persons": (False, "Vehicles and conduct only; no plate is printed in full."),
    "protected": (False, "Nothing in it speaks of protected activity."),
    "minors": (False, "Nobody under 18 is described."),
    "open_source": (False, "All sources are reports to the center."),
    "faces": (False, "No picture of a person is shown."),
}
WIDER = {"general_marking": "FOUO"}

BULLETIN = ProductText(
    line="SAB",
    title="Night entries at small water facilities",
    sources=("water-gate-film", "water-gate-guard", "water-survey-call", "water-badges"),
    disciplines=("LE", "FIRE", "CIKR"),
    counties=("Calder", "Tenmile", "Marlow", "Alder"),
    why="Police and operators near the two sites can check gates and report the same conduct.",
    passages={
        "bottom": {
            "text": "Four visits to two small water facilities, two with cut chains, look connected. "
            "Check side gates, and report filming that comes with forced entry.",
            "general": "Side gates at small water facilities were cut. Check yours, and report forced entry.",
            **WIDER,
        },
        "judgments": {
            "text": "The same people are studying how the sites are controlled, not stealing.",
            "cites": ["T1", "T2"],
            "confidence": "moderate",
            "general": "Interest is in control buildings, not in metal or tools.",
            **WIDER,
        },
        "indicators": {
            "text": "Cut or replaced chains on side gates; filming of controls together with entry; a gray "
            "pickup, plate ending 219.",
            "general": "Cut or replaced chains on side gates; filming of controls together with entry.",
            **WIDER,
        },
        "actions": {
            "text": "Walk the fence at the start of each shift. Keep recordings for 30 days.",
            "general": "Walk the fence at the start of each shift. Keep recordings for 30 days.",
            **WIDER,
        },
    },
    privacy=NO_PERSONS,
)

ROLL_CALL = ProductText(
    line="RCR",
    title="Survey pretext at water sites",
    sources=("water-survey-call", "water-badges"),
    disciplines=("LE", "FIRE"),
    counties=("Calder", "Tenmile"),
    why="Patrols and crews meet the pretext first.",
    passages={
        "bottom": {
            "text": "Callers claiming a flood study ask who holds keys to pump stations. Ask for a letter.",
            "general": "Callers claiming a flood study ask about keys to pump stations. Ask for a letter.",
            **WIDER,
        },
        "discussion": {
            "text": "A caller named a company that is not registered and asked which stations are staffed at "
            "night. Two visitor badges went missing the same month.",
            "cites": ["T1", "T2"],
            "general": "A caller gave a company name that is not registered.",
            **WIDER,
        },
        "indicators": {
            "text": "Questions about night staffing and keys; no letter when asked.",
            "general": "Questions about night staffing and keys; no letter when asked.",
            **WIDER,
        },
        "actions": {
            "text": "Note the number, do not answer, and call the watch desk.",
            "general": "Note the number, do not answer, and call the watch desk.",
            **WIDER,
        },
    },
    privacy=NO_PERSONS,
)

EVERYBODY = {"marking": "PUBLIC"}
NOTICE = ProductText(
    line="SAB",
    title="Callers who ask about keys and night staff",
    sources=(),
    disciplines=("LE", "FIRE", "CIKR"),
    counties=("Calder", "Tenmile", "Marlow"),
    why="Anyone who answers a telephone at a public building may get such a call.",
    passages={
        "bottom": {
            "text": "Somebody has called public buildings and asked who holds the keys. Don’t answer; "
            "ask for a letter, and tell us.",
            **EVERYBODY,
        },
        "indicators": {
            "text": "A caller who can’t name an employer asks about keys, alarms or who works at night.",
            **EVERYBODY,
        },
        "actions": {
            "text": "Write down the number, the time and the words. Asking questions is not a crime on its "
            "own: tell us what was said, not who you think it was.",
            **EVERYBODY,
        },
    },
    privacy=NO_PERSONS,
)
