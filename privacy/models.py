from privacy.access.models import AccessKey, AccessLabel, KeyKind
from privacy.audit.chain.models import AuditLink, ChainCheck, Checkpoint
from privacy.audit.models import AuditEntry
from privacy.retention.models import PolicyVersion, RetentionRow

__all__ = [
    "AccessKey",
    "AccessLabel",
    "AuditEntry",
    "AuditLink",
    "ChainCheck",
    "Checkpoint",
    "KeyKind",
    "PolicyVersion",
    "RetentionRow",
]
