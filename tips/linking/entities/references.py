"""The address of an entity: its kind and value sealed, so that it says nothing and can't be made up."""

import base64
import binascii
import hashlib
import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings

from tips.intake.sealing import key_of

LONGEST = 1_200
SEPARATOR = "\x1f"

Pair = tuple[str, str]
"""A kind and a normalised value: all that names an entity."""


def reference_of(kind: str, value: str) -> str:
    """Return the one address of an entity; equal pairs have equal addresses."""
    sealed = _box().encrypt(f"{kind}{SEPARATOR}{value}".encode(), None)
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def opened(reference: str) -> Pair | None:
    """Return what an address names, or None where this portal never made it."""
    if len(reference) > LONGEST or not reference.isascii():
        return None
    try:
        sealed = base64.urlsafe_b64decode(reference + "=" * (-len(reference) % 4))
        kind, _, value = _box().decrypt(sealed, None).decode().partition(SEPARATOR)
    except (binascii.Error, InvalidTag, ValueError):
        return None
    # Spare bits at the end of base64 would let one entity have several addresses.
    return (kind, value) if reference_of(kind, value) == reference else None


def digest_of(kind: str, value: str) -> str:
    """Return a keyed digest under which touches of one selector meet without naming it."""
    key = key_of(settings.SECRET_KEY, "selector touched")
    return hmac.new(key, f"{kind}{SEPARATOR}{value}".encode(), hashlib.sha256).hexdigest()


def _box() -> AESSIV:
    return AESSIV(key_of(settings.SECRET_KEY, "entity address"))
