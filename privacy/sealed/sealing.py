"""Sealing one value for one column, and opening it again (AES-256-GCM)."""

import base64
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .keys import named, newest

MARK = "sealed"
NO_KEY = "This cannot be read: its key is not among those the portal was started with. Ask the operator."
CHANGED = "This cannot be read: it was changed in the database or moved there from another place."
_NONCE_BYTES = 12


class Unreadable(str):
    """The sentence in the place of a value that did not open; saved again, the value stays as it was."""

    __slots__ = ("sealed",)
    sealed: str

    @classmethod
    def because(cls, reason: str, sealed: str) -> "Unreadable":
        """Return the sentence, carrying what stands in the database."""
        said = cls(reason)
        said.sealed = sealed
        return said


def prefix() -> str:
    """Return how everything sealed by the newest key begins."""
    return f"{MARK}:{newest().name}:"


def seal(text: str, place: str) -> str:
    """Return a text sealed by the newest key for one place, such as ``table.column``."""
    nonce = os.urandom(_NONCE_BYTES)
    body = nonce + AESGCM(newest().secret).encrypt(nonce, text.encode(), place.encode())
    return prefix() + base64.b64encode(body).decode()


def opened(sealed: str, place: str) -> str:
    """Return the text, or an ``Unreadable`` sentence where no listed key opens it in this place."""
    mark, _, rest = sealed.partition(":")
    name, _, body = rest.partition(":")
    if mark != MARK:
        return Unreadable.because(CHANGED, sealed)
    if (key := named(name)) is None:
        return Unreadable.because(NO_KEY, sealed)
    try:
        raw = base64.b64decode(body, validate=True)
        return AESGCM(key.secret).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], place.encode()).decode()
    except (InvalidTag, ValueError):
        return Unreadable.because(CHANGED, sealed)
