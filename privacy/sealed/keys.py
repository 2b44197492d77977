"""The keys of sealed values: the newest seals, and every one still listed opens."""

import hashlib
import hmac
from dataclasses import dataclass, field
from functools import lru_cache

from django.conf import settings

NAME_LENGTH = 12


@dataclass(frozen=True, slots=True)
class FieldKey:
    """One key and the short name by which a sealed value says which key opens it."""

    name: str
    secret: bytes = field(repr=False)


def newest() -> FieldKey:
    """Return the key that seals now."""
    return _keys(tuple(settings.FIELD_KEYS))[0]


def named(name: str) -> FieldKey | None:
    """Return the key of this name, or None where it is no longer, or not yet, listed."""
    return next((key for key in _keys(tuple(settings.FIELD_KEYS)) if key.name == name), None)


@lru_cache(maxsize=8)
def _keys(texts: tuple[str, ...]) -> tuple[FieldKey, ...]:
    return tuple(
        FieldKey(_derived(text, "name").hex()[:NAME_LENGTH], _derived(text, "key")) for text in texts
    )


def _derived(text: str, what: str) -> bytes:
    return hmac.new(text.encode(), f"sealed field {what}".encode(), hashlib.sha256).digest()
