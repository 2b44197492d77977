"""A tip and everything that comes in with it."""

from tips.intake.tables.draft import Draft, DraftFile
from tips.intake.tables.identity import Identity
from tips.intake.tables.imported import Import, ImportedReport
from tips.intake.tables.mailbox import Mailbox, Message
from tips.intake.tables.parts import Addition, Attachment, Involved
from tips.intake.tables.tip import Tip, TipGrant

__all__ = [
    "Addition",
    "Attachment",
    "Draft",
    "DraftFile",
    "Identity",
    "Import",
    "ImportedReport",
    "Involved",
    "Mailbox",
    "Message",
    "Tip",
    "TipGrant",
]
