"""A tip and everything that comes in with it."""

from tips.intake.tables.draft import Draft, DraftFile
from tips.intake.tables.imported import Import, ImportedReport
from tips.intake.tables.mailbox import Mailbox, Message
from tips.intake.tables.parts import Addition, Attachment, Involved, SubmitterIdentity
from tips.intake.tables.tip import Tip, TipGrant

__all__ = [
    "Addition",
    "Attachment",
    "Draft",
    "DraftFile",
    "Import",
    "ImportedReport",
    "Involved",
    "Mailbox",
    "Message",
    "SubmitterIdentity",
    "Tip",
    "TipGrant",
]
