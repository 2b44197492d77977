"""Text sealed so that only whoever holds a secret reads it again (AES-256-GCM)."""

import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE_BYTES = 12


def key_of(secret: str, purpose: str) -> bytes:
    """Return the key that a secret comes to for one purpose."""
    return hmac.new(secret.encode(), f"seal {purpose}".encode(), hashlib.sha256).digest()


def seal(key: bytes, text: bytes) -> bytes:
    """Return the text sealed under a key."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, text, None)


def unseal(key: bytes, sealed: bytes) -> bytes | None:
    """Return the sealed text, or None when this key does not open it or it was changed."""
    try:
        return AESGCM(key).decrypt(bytes(sealed[:_NONCE_BYTES]), bytes(sealed[_NONCE_BYTES:]), None)
    except (InvalidTag, ValueError):
        return None
