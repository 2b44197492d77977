"""The code lists of suspicious activity reporting; ``data/SOURCES.md`` says how certain each is."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from partners.directory.facts import read_table

DATA = Path(__file__).parent / "data"

GROUP_A = "A"
GROUP_B = "B"


@dataclass(frozen=True, slots=True)
class SarBehavior:
    """One of the sixteen behaviors; one that needs an added fact may be lawful or protected by itself."""

    code: str
    name: str
    group: str
    meaning: str
    needs_added_fact: bool
    effective_from: date
    certainty: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the national model, with a label for people and the label as it was published."""

    code: str
    label: str
    label_as_published: str


@cache
def sar_behaviors() -> tuple[SarBehavior, ...]:
    """The sixteen behaviors in their published order: seven of group A, nine of group B."""
    return tuple(_behavior(row) for row in read_table(DATA / "sar_behaviors.csv"))


@cache
def target_sectors() -> tuple[Code, ...]:
    """What an activity may be aimed at."""
    return _codes("target_sectors")


@cache
def tip_classes() -> tuple[Code, ...]:
    """What a tip is about."""
    return _codes("tip_classes")


@cache
def tip_domains() -> tuple[Code, ...]:
    """The broad field a tip belongs to."""
    return _codes("tip_domains")


def _behavior(row: dict[str, str]) -> SarBehavior:
    needs = row["needs_added_fact"] == "yes"
    started = date.fromisoformat(row["effective_from"])
    return SarBehavior(
        row["code"], row["name"], row["group"], row["meaning"], needs, started, row["certainty"]
    )


def _codes(name: str) -> tuple[Code, ...]:
    return tuple(Code(**row) for row in read_table(DATA / f"{name}.csv"))
