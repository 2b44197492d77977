"""Opening a referral, together with the finding that makes it due."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners.directory.models import FieldOffice
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import RecordClass
from privacy.lifecycle import StepNotOpen
from privacy.retention.clocks import purge_time
from tips.intake.choices import Priority, Status
from tips.intake.lifecycle import LIFECYCLE as TIP_PATH
from tips.intake.models import Tip
from tips.intake.numbering import next_number

from ..access import place_referral
from ..choices import ENDED, Urgency, Word
from ..models import Referral
from ..offices import current_offices, suggest_offices
from ..tracking import track

PURPOSE = "Center policy: all terrorism-related tips and leads go to the JTTF."
URGENCY = {
    Priority.IMMEDIATE: Urgency.IMMEDIATE,
    Priority.HIGH: Urgency.URGENT,
    Priority.ROUTINE: Urgency.ROUTINE,
}


@transaction.atomic
def open_referral(
    tip: Tip, *, by: Standing, office: FieldOffice | None, basis: str, urgency: str | None = None
) -> Referral:
    """Draft the referral of a tip to the office a person chose; nothing leaves before approval."""
    confirm_office(tip, office)
    suggested = next(iter(suggest_offices(tip)), None)
    call = tip.calls.visible_to(by).order_by("-to_jttf", "called_at").first()
    referral = Referral(
        number=referral_number(),
        tip=tip,
        office=office,
        suggested_office=suggested[0] if suggested else None,
        urgency=urgency or URGENCY[tip.priority],
        basis=basis,
        purpose=PURPOSE,
        drafted_by_id=by.user_id,
        called_at=call.called_at if call else tip.called_at,
        due_at=None,
        purge_at=purge_time(RecordClass.T2, start=timezone.now()),
    )
    place_referral(referral).save(force_insert=True)
    audit(by, "refer", referral, detail={"tip": tip.number, "office": office.code})
    track(referral, Word.DRAFTED, by=by)
    if call and call.to_jttf:
        track(referral, Word.PHONED, by=by, note=reached(call), at=call.called_at)
    return referral


@transaction.atomic
def refer_also(
    tip: Tip, *, by: Standing, office: FieldOffice | None, basis: str, urgency: str | None = None
) -> Referral:
    """Refer a tip that already has its finding to one more office, such as where a subject lives."""
    if not by.may(Duty.REFER):
        raise PermissionDenied(f"This step is for people who {Duty.REFER.label.lower()}.")
    tip = TIP_PATH.lock(tip, by=by)
    if tip.status != Status.REFERRED:
        raise StepNotOpen("Only a tip that stands referred can go to one more office.")
    return open_referral(tip, by=by, office=office, basis=basis, urgency=urgency)


def confirm_office(tip: Tip, office: FieldOffice | None) -> None:
    """Refuse a referral without an office of today, or a second one to the same office."""
    if office is None:
        raise ValidationError({"office": "Choose the field office that should get this referral."})
    if not current_offices().filter(pk=office.pk).exists():
        raise ValidationError({"office": "That field office is closed. Choose the one that took its place."})
    if tip.referrals.unguarded().filter(office=office).exclude(status__in=ENDED).exists():
        raise ValidationError({"office": f"{office} already has a referral of this tip."})


def referral_number() -> str:
    """Return the next referral's number, such as RF-26-0093."""
    return f"RF-{timezone.localdate():%y}-{next_number('tips_referral_number'):04d}"


def reached(call) -> str:
    """Say whom a call reached."""
    return ", ".join(part for part in (call.reached, call.organization) if part)
