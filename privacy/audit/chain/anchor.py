"""The anchor: a file outside the database that tells how far the chain had come, line by line.

Copy it, or the same lines from the log ``privacy.audit.anchor``, to a machine that somebody else runs:
whoever rewrites the database then still cannot rewrite what they said before.
"""

import hashlib
import json
import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings

from privacy.audit.canonical import line
from privacy.for_owner_only import for_owner_only

from .linking import said_by
from .models import Checkpoint
from .signing import sign, signed

log = logging.getLogger("privacy.audit.anchor")
FIRST = "the first line"
TAIL_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Anchored:
    """One line of the anchor; ``begins`` says why an anchor was begun again at its first line."""

    at_line: int
    number: int
    position: int
    head: str
    trusted: bool
    begins: str = ""


def drop(checkpoints: Iterable[Checkpoint]) -> None:
    """Append one line for each checkpoint, on the disk before this returns."""
    path = settings.AUDIT_ANCHOR
    path.parent.mkdir(parents=True, exist_ok=True)
    before = _last_line()
    with open(path, "a", opener=for_owner_only) as anchor:
        for checkpoint in checkpoints:
            before = _line_of(checkpoint, before)
            anchor.write(before + "\n")
            log.info("%s", before)
        anchor.flush()
        os.fsync(anchor.fileno())


def begin(checkpoint: Checkpoint, *, because: str) -> None:
    """Lay the old anchor aside and begin a new one whose first line says why."""
    path = settings.AUDIT_ANCHOR
    if path.exists():
        path.rename(path.with_suffix(f".until-{checkpoint.number}.jsonl"))
    said = json.loads(said_by(checkpoint)) | {"begins": because}
    key, signature = sign(line(said))
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "x", opener=for_owner_only) as anchor:
        anchor.write(line({**said, "key": key, "signature": signature.hex(), "follows": FIRST}) + "\n")


def last_number() -> int:
    """Return the number of the newest checkpoint in the anchor, or nothing as 0."""
    newest = _last_line()
    return json.loads(newest)["number"] if newest else 0


def whole() -> Iterator[Anchored]:
    """Return every line of the anchor, each held against the one before it and against its signature."""
    if not settings.AUDIT_ANCHOR.exists():
        return
    with open(settings.AUDIT_ANCHOR) as anchor:
        before = ""
        for number, text in enumerate(anchor, 1):
            text = text.rstrip("\n")
            yield _read(number, text, before)
            before = text


def tail() -> list[Anchored]:
    """Return the last lines of the anchor, for a check that is made every minute."""
    texts = _tail_texts()
    return [_read(0, text, before) for before, text in zip(texts, texts[1:], strict=False)]


def _line_of(checkpoint: Checkpoint, before: str) -> str:
    said = json.loads(said_by(checkpoint))
    signature = {"key": checkpoint.key, "signature": bytes(checkpoint.signature).hex()}
    return line({**said, **signature, "follows": _mark(before)})


def _read(at_line: int, text: str, before: str) -> Anchored:
    try:
        said = json.loads(text)
        follows, key, signature = said.pop("follows"), said.pop("key"), bytes.fromhex(said.pop("signature"))
        trusted = follows == _mark(before) and signed(line(said), key, signature)
        place = int(said["number"]), int(said["position"]), str(said["head"])
        return Anchored(at_line, *place, trusted, str(said.get("begins", "")))
    except (ValueError, KeyError, TypeError):
        return Anchored(at_line, 0, 0, "", trusted=False)


def _mark(before: str) -> str:
    return hashlib.sha256(before.encode()).hexdigest() if before else FIRST


def _last_line() -> str:
    texts = _tail_texts()
    return texts[-1] if texts else ""


def _tail_texts() -> list[str]:
    path = settings.AUDIT_ANCHOR
    if not path.exists():
        return []
    with open(path, "rb") as anchor:
        start = max(0, path.stat().st_size - TAIL_BYTES)
        anchor.seek(start)
        texts = anchor.read().decode(errors="replace").splitlines()
    return texts[1:] if start else texts
