from intelligence.danger.models import DangerWarning, Warned, WarningGrant
from intelligence.dissemination.models import Dispatch
from intelligence.promotion.models import Proposal
from intelligence.records.models import Basis, Identifier, IntelligenceGrant, IntelligenceRecord, Subject
from intelligence.records.suspicion import CriminalActivity

__all__ = [
    "Basis",
    "CriminalActivity",
    "DangerWarning",
    "Dispatch",
    "Identifier",
    "IntelligenceGrant",
    "IntelligenceRecord",
    "Proposal",
    "Subject",
    "Warned",
    "WarningGrant",
]
