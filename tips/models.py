from tips.desk.models import SavedView
from tips.intake.models import (
    Addition,
    Attachment,
    Draft,
    DraftFile,
    Involved,
    Mailbox,
    Message,
    SubmitterIdentity,
    Tip,
    TipGrant,
)
from tips.linking.models import Extraction, Mention, TipLink
from tips.referrals.models import (
    Arrival,
    Feedback,
    Reckoning,
    Referral,
    ReferralMessage,
    TrackEntry,
)
from tips.vetting.models import (
    Behavior,
    BehaviorFinding,
    BehaviorMatch,
    CallLog,
    NexusDetermination,
    Note,
)

__all__ = [
    "Addition",
    "Arrival",
    "Attachment",
    "Behavior",
    "BehaviorFinding",
    "BehaviorMatch",
    "CallLog",
    "Draft",
    "DraftFile",
    "Extraction",
    "Feedback",
    "Involved",
    "Mailbox",
    "Mention",
    "Message",
    "NexusDetermination",
    "Note",
    "Reckoning",
    "Referral",
    "ReferralMessage",
    "SavedView",
    "SubmitterIdentity",
    "Tip",
    "TipGrant",
    "TipLink",
    "TrackEntry",
]
