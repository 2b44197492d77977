from privacy.access.models import AccessKey, AccessLabel, KeyKind
from privacy.audit.chain.models import AuditLink, ChainCheck, Checkpoint
from privacy.audit.models import AuditEntry
from privacy.breach.models import BreachCase, BreachLine
from privacy.effective.models import Finding, Sweep
from privacy.oversight.models import TrailReview, TrailSample
from privacy.policy.models import PolicyProposal
from privacy.redress.models import Challenge, RedressCase, SearchAttestation
from privacy.retention.models import PolicyVersion, RetentionRow
from privacy.retention.tables.holds import Hold
from privacy.retention.tables.notices import Notice
from privacy.retention.tables.purges import Purge, PurgeItem
from privacy.retention.tables.tombstones import LedgerLine, Tombstone
from privacy.retention.tables.validations import Validation

__all__ = [
    "AccessKey",
    "AccessLabel",
    "AuditEntry",
    "AuditLink",
    "BreachCase",
    "BreachLine",
    "ChainCheck",
    "Challenge",
    "Checkpoint",
    "Finding",
    "Hold",
    "KeyKind",
    "LedgerLine",
    "Notice",
    "PolicyProposal",
    "PolicyVersion",
    "Purge",
    "PurgeItem",
    "RedressCase",
    "RetentionRow",
    "SearchAttestation",
    "Sweep",
    "Tombstone",
    "Validation",
    "TrailReview",
    "TrailSample",
]
