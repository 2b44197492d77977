"""The receipt code of a tip, and the mailbox it leads to."""

import hashlib
import hmac
from uuid import UUID

from django.conf import settings

from .codes import RECEIPT, look_up_value


def digest_of(typed: str, *, purpose: str = RECEIPT) -> bytes:
    """Return what is stored for a code, or what a typed code is looked up by."""
    return look_up_value(typed, pepper=_pepper(), purpose=purpose)


def token_digest(token: str) -> bytes:
    """Return what a draft is looked up by; the token itself is kept nowhere."""
    return hmac.new(_pepper(), f"draft token\x00{token}".encode(), hashlib.sha256).digest()


def mailbox_reference(code_digest: bytes) -> UUID:
    """Return the reference of the mailbox that a code opens.

    It follows from the code, so that whoever holds the code names the one key the policy asks for, and
    nobody ever needs to look through mailboxes to find theirs.
    """
    return UUID(bytes=hashlib.sha256(b"mailbox " + bytes(code_digest)).digest()[:16])


def _pepper() -> bytes:
    return hashlib.sha256(settings.RECEIPT_PEPPER.encode()).digest()
