"""Signing checkpoints and exports with a key outside the database (Ed25519)."""

import base64
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_SEED_BYTES = 32


def _private() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_seed(settings.AUDIT_SIGNING_KEY))


def _seed(text: str) -> bytes:
    """Return the seed a setting names; without one it follows from the portal's secret."""
    if not text:
        return hashlib.sha256(b"audit trail signature " + settings.SECRET_KEY.encode()).digest()
    try:
        seed = base64.b64decode(text, validate=True)
    except ValueError:
        seed = b""
    if len(seed) != _SEED_BYTES:
        raise ImproperlyConfigured("AUDIT_SIGNING_KEY must be 32 random bytes in base64")
    return seed


def public_key() -> str:
    """Return the key with which anybody may check a signature, in base64."""
    return base64.b64encode(_private().public_key().public_bytes_raw()).decode()


def name_of(public: str) -> str:
    """Return the short name of a public key, as checkpoints carry it."""
    return hashlib.sha256(base64.b64decode(public)).hexdigest()[:16]


def sign(text: str) -> tuple[str, bytes]:
    """Return the name of the key in use and its signature of a text."""
    return name_of(public_key()), _private().sign(text.encode())


def signed(text: str, key: str, signature: bytes) -> bool:
    """Say whether a key of this portal, in use or earlier, signed exactly this text."""
    known = {name_of(public): public for public in [public_key(), *settings.AUDIT_EARLIER_KEYS]}
    if key not in known:
        return False
    try:
        raw = base64.b64decode(known[key])
        Ed25519PublicKey.from_public_bytes(raw).verify(bytes(signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
