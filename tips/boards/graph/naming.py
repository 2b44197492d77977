"""How items are called, in addresses and in pictures."""

from django.urls import reverse

from tips.desk.workspace.families import WORDS, family
from tips.linking.entities.gathering import NEVER
from tips.linking.entities.references import digest_of, reference_of
from tips.linking.extraction.kinds import Kind

SHORT = 26


def tip_key(number: str) -> str:
    """Return how an address names a tip on a board."""
    return f"t-{number}"


def entity_key(kind: str, value: str) -> str:
    """Return how an address names an identifier: by a keyed digest, for the address says nothing of it."""
    return f"e-{digest_of(kind, value)[:12]}"


def entity_page(kind: str, value: str) -> str:
    """Return the address of an identifier's own page, where its kind has one."""
    return "" if kind in NEVER else reverse("entity", args=[reference_of(kind, value)])


def note_key(reference: object) -> str:
    """Return how an address names a note."""
    return "n-" + str(reference)[:8]


def entity_words(kind: str, text: str) -> str:
    """Return how a picture and the table name an identifier."""
    before = {Kind.PLATE: "Plate ", Kind.PARTIAL_PLATE: "Plate ending "}.get(kind, "")
    return f"{before}{text}"


def entity_kind(kind: str) -> str:
    """Return the kind of an identifier in words."""
    return WORDS.get(kind, str(kind).replace("_", " ").capitalize())


def entity_family(kind: str) -> str:
    """Return the family whose color an identifier wears."""
    return family(kind)


def short(words: str, most: int = SHORT) -> str:
    """Return words cut to what a box of a picture holds."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
