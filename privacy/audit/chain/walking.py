"""Walking the chain from place to place, holding every entry to what was sealed of it."""

from collections.abc import Iterator
from datetime import timedelta

from privacy.audit.models import AuditEntry

from .findings import Finding, Kind
from .linking import digest_of, hash_of
from .models import AuditLink
from .sealing import LONGEST
from .windows import Window, Windows

STRIDE = 2000
SKEW = timedelta(minutes=5)


class Walk:
    """One walk along the chain; ``findings`` grow as it goes."""

    def __init__(self, position: int, head: bytes, windows: Windows):
        self.position, self.head, self.windows = position, head, windows
        self.entries = 0
        self.findings: list[Finding] = []
        self._mismatched: list[tuple[AuditLink, bytes]] = []

    def go(self) -> None:
        """Walk to the end."""
        for links in strides(self.position):
            found = AuditEntry.objects.in_bulk([link.entry_id for link in links])
            for link in links:
                self._step(link, found.get(link.entry_id))
        self._judge_mismatches()

    def _step(self, link: AuditLink, entry: AuditEntry | None) -> None:
        if link.position != self.position + 1:
            self._found(
                Kind.DELETED, f"Places {self.position + 1} to {link.position - 1} of the chain are gone."
            )
        elif hash_of(self.head, link.position, link.entry_id, bytes(link.digest)) != bytes(link.hash):
            words = (
                "does not follow from the place before it: the chain was put in another order or written anew"
            )
            self._found(Kind.REORDERED, f"Place {link.position} (entry {link.entry_id}) {words}.")
        self.position, self.head = link.position, bytes(link.hash)
        self.entries += 1
        if entry is None:
            self._found(Kind.DELETED, f"Entry {link.entry_id}, sealed at place {link.position}, is gone.")
            return
        digest = digest_of(entry)
        if digest != bytes(link.digest):
            self._mismatched.append((link, digest))
        elif window := self.windows.around(link.position):
            self._hold_to(window, entry)

    def _hold_to(self, window: Window, entry: AuditEntry) -> None:
        """Hold an entry's own time to the signed times between which it was sealed."""
        if entry.at > window.until + SKEW or (window.since and entry.at < window.since - LONGEST):
            words = f"says {entry.at:%Y-%m-%d %H:%M:%S} but was sealed by {window.until:%Y-%m-%d %H:%M:%S}"
            self._found(Kind.CLOCK, f"Entry {entry.pk} {words}: its time is not the time it was written.")

    def _judge_mismatches(self) -> None:
        """Tell entries that changed places with one another from entries whose words were changed."""
        sealed = {bytes(link.digest): link.entry_id for link, _ in self._mismatched}
        for link, digest in self._mismatched:
            if digest in sealed:
                words = f"now says what entry {sealed[digest]} said: entries were put in another order"
                self._found(Kind.REORDERED, f"Entry {link.entry_id} {words}.")
            else:
                words = (
                    f"Entry {link.entry_id} is not what was sealed at place {link.position}: it was changed."
                )
                self._found(Kind.CHANGED, words)

    def _found(self, kind: Kind, words: str) -> None:
        self.findings.append(Finding(kind, words))


def strides(after: int) -> Iterator[list[AuditLink]]:
    """Return the chain after a place, some thousand places at a time."""
    while links := list(AuditLink.objects.filter(position__gt=after).order_by("position")[:STRIDE]):
        yield links
        after = links[-1].position
