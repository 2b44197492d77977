"""What the JTTF tells the center, and the part of it that goes on to whoever sent the report."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.duties import Duty
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.once import in_line
from tips.intake.choices import Side
from tips.intake.models import Mailbox, Message, Tip

from ..choices import Word
from ..lifecycle import LIFECYCLE
from ..models import Feedback, Referral
from ..tracking import track
from .answering import KNOWN


@transaction.atomic
def write_feedback(
    referral: Referral, *, by: Standing, for_center: str = "", releasable: str = ""
) -> Feedback:
    """Keep the JTTF's feedback; only the releasable words go to the agency that sent the report.

    A tip from the public is never told about: its submitter has the receipt and no more.
    """
    if not by.may(Duty.RECEIVE_REFERRAL):
        raise PermissionDenied(f"This step is for people who {Duty.RECEIVE_REFERRAL.label.lower()}.")
    if not (for_center.strip() or releasable.strip()):
        raise ValidationError({"for_center": "Write something in one of the two boxes."})
    row = LIFECYCLE.lock(referral, by=by)
    if row.status not in KNOWN:
        raise StepNotOpen("Acknowledge it first, then write feedback.")
    same = row.feedback.visible_to(by).filter(by=by.user_id, for_center=for_center, releasable=releasable)
    if said := same.filter(at__gte=in_line("write feedback", by=by)).first():
        return said
    feedback = Feedback(referral=row, for_center=for_center, releasable=releasable, by_id=by.user_id)
    feedback.save(force_insert=True)
    audit(by, "write feedback", row, detail={"releasable": bool(releasable.strip())})
    track(row, Word.FEEDBACK, by=by)
    if releasable.strip():
        _relay(feedback, row)
    return feedback


def _relay(feedback: Feedback, referral: Referral) -> None:
    # The liaison may not open the agency's mailbox; the courier puts in only what may be released.
    carrier = courier()
    with acting(carrier):
        tip = Tip.objects.unguarded().get(pk=referral.tip_id)
        if tip.agency_id is None:
            return
        mailbox = Mailbox.objects.unguarded().get(tip=tip)
        message = Message(mailbox=mailbox, side=Side.CENTER, text=feedback.releasable, thanks=True)
        message.save(force_insert=True)
        feedback.relayed_at = timezone.now()
        feedback.save(update_fields=["relayed_at"])
        audit(carrier, "relay feedback", tip, detail={"referral": referral.number, "feedback": feedback.pk})
        track(referral, Word.RELAYED, by=carrier, note=tip.agency.name)
