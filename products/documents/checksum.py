"""What an approval binds to: one document, to the letter."""

import hashlib
import json

from .document import Document
from .plain import as_data


def canonical(document: Document) -> bytes:
    """Return the one JSON text of a document: sorted keys, no spaces, ASCII only."""
    return json.dumps(as_data(document), sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def checksum(document: Document) -> str:
    """Return the SHA-256 of a document, in hexadecimal."""
    return hashlib.sha256(canonical(document)).hexdigest()
