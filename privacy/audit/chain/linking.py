"""How one place of the chain holds to the one before it."""

import hashlib

from privacy.audit.canonical import canonical, line, moment
from privacy.audit.models import AuditEntry

from .models import AuditLink, Checkpoint

BEGINNING = bytes(32)


def digest_of(entry: AuditEntry) -> bytes:
    """Return the digest of everything an entry says."""
    return hashlib.sha256(canonical(entry).encode()).digest()


def hash_of(before: bytes, position: int, entry_id: int, digest: bytes) -> bytes:
    """Return the hash of one place, which no later place can do without."""
    return hashlib.sha256(before + f"|{position}|{entry_id}|".encode() + digest).digest()


def link_of(entry: AuditEntry, *, position: int, before: bytes) -> AuditLink:
    """Return the next place of the chain."""
    digest = digest_of(entry)
    return AuditLink(
        position=position,
        entry_id=entry.pk,
        digest=digest,
        hash=hash_of(before, position, entry.pk, digest),
    )


def said_by(checkpoint: Checkpoint) -> str:
    """Return the text that a checkpoint's signature is of."""
    return line(
        {
            "number": checkpoint.number,
            "position": checkpoint.position,
            "head": bytes(checkpoint.head).hex(),
            "at": moment(checkpoint.at),
        }
    )
