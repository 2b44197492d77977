"""Why a record opens: the same decision as the page's, with its reasons."""

from dataclasses import dataclass

from django.http import Http404

from privacy.rules.needing import NEED_BY_KIND
from privacy.rules.rule import NeedToKnow, RightToKnow

from .acting import access_of
from .compiling import admitting
from .interning import keys_numbered, label_of
from .records import GuardedRecord
from .standing import Standing


@dataclass(frozen=True, slots=True)
class Decision:
    """Why one reader sees one record: the rule that admits it and the need that matches."""

    right: RightToKnow
    need: NeedToKnow
    subject: str
    policy: int

    @property
    def rule(self) -> str:
        """How the audit trail names this decision."""
        return f"{self.right}+{self.need}"


def decide(standing: Standing | None, record: GuardedRecord) -> Decision | None:
    """Return why this reader sees a record in hand, or None if they do not."""
    access = access_of(standing)
    shared = set(access.keys) & set(record.access_keys or [])
    if standing is None or record.label_id not in access.labels or not shared:
        return None
    right = admitting(standing, label_of(record))
    key = next(iter(keys_numbered([min(shared)])), None)
    if right is None or key is None:
        return None
    return Decision(right, NEED_BY_KIND[key.kind], key.subject, access.policy)


def fetch(rows, **key) -> GuardedRecord:
    """Return one row of a cleared queryset; withheld and absent look alike from outside."""
    record = rows.filter(**key).first()
    if record is None:
        raise Http404
    return record
