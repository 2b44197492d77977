"""Who works with tips, and so has the queue and a page for each tip they may see."""

from privacy.access.duties import Duty

READERS = (Duty.TRIAGE, Duty.VET, Duty.REVIEW_PRIVACY)
