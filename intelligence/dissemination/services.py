"""Disseminating criminal intelligence: right to know by rule, need to know in words, every time on record."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from intelligence.promotion.checks import trained
from intelligence.records.access import PLACED_RECORD, place_record
from intelligence.records.choices import Sensitivity
from intelligence.records.models import IntelligenceRecord
from partners.agreements.models import Agreement, AgreementKind
from partners.directory.models import Agency
from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.access.grants import share
from privacy.access.grants import withdraw as end_grant
from privacy.access.standing import Standing
from privacy.classes.choices import Stage
from privacy.disclosures.services import release
from privacy.markings.turning_away import turn_away
from privacy.once import in_line

from .models import Dispatch

LONGEST = timedelta(days=365)


def agreed_agencies(until: date | None = None):
    """Return law-enforcement agencies whose agreement to Part 23 procedures lasts until a day."""
    lasting = Agreement.objects.filter(
        agency=OuterRef("pk"), kind=AgreementKind.PART23, signed_on__lte=timezone.localdate(),
        ends_on__gte=until or timezone.localdate(),
    )  # fmt: skip
    return Agency.objects.filter(Exists(lasting), active=True, law_enforcement=True, is_host=False)


@transaction.atomic
def disseminate(
    record: IntelligenceRecord, *, by: Standing, to: Agency, inquiry: str, purpose: str, until: date
) -> Dispatch:
    """Open a record to one agency's trained officers until a day, and write down why (28 CFR 23.20(e)-(g)).

    Raises ``PermissionDenied`` where the record's sensitivity leaves this to its control official,
    ``ValidationError`` by field for an agency without a current agreement or a need that is not stated.
    """
    trained(by, Duty.APPROVE_INTELLIGENCE)
    row = _locked(record, by)
    if row.sensitivity != Sensitivity.OPEN and row.control_official_id != by.user_id:
        raise PermissionDenied("Its sensitivity leaves this to its control official alone.")
    _needed(row, to, inquiry, purpose, until)
    said = {"agency": to, "inquiry": inquiry.strip(), "purpose": purpose.strip(), "until": until}
    same = Dispatch.objects.visible_to(by).filter(record=row, authorized_by=by.user_id, **said)
    if sent := same.filter(authorized_at__gte=in_line("disseminate", by=by)).first():
        return sent
    dispatch = Dispatch(record=row, authorized_by_id=by.user_id, **said)
    place_record(row, stage=Stage.RELEASED).save(update_fields=PLACED_RECORD)
    release(dispatch)
    share(row, to=to.circle, by=by, reason=dispatch.purpose, until=until)
    return dispatch


@transaction.atomic
def end_access(record: IntelligenceRecord, *, by: Standing, agency: Agency, reason: str) -> None:
    """Take a record back from one agency; what it was told stays on record."""
    trained(by, Duty.APPROVE_INTELLIGENCE)
    if not reason.strip():
        raise ValidationError({"reason": "Say why the record is taken back."})
    end_grant(_locked(record, by), from_=agency.circle, by=by, reason=reason.strip())


def _needed(row: IntelligenceRecord, to: Agency, inquiry: str, purpose: str, until: date) -> None:
    today, wrong = timezone.localdate(), {}
    turn_away({"inquiry": inquiry, "purpose": purpose})
    if not inquiry.strip():
        wrong["inquiry"] = "Name the inquiry or case it is needed for."
    if not purpose.strip():
        wrong["purpose"] = "Write why this agency needs it for that inquiry."
    last = min(today + LONGEST, timezone.localdate(row.purge_at))
    if not today < until <= last:
        wrong["until"] = f"Give a day after today and no later than {last:%b %-d, %Y}."
    elif not agreed_agencies(until).filter(pk=to.pk).exists():
        wrong["to"] = (
            f"{to} has no agreement to 28 CFR Part 23 procedures that lasts until then, or is not law "
            "enforcement. In imminent danger to life or property, ask for a warning instead."
        )
    if wrong:
        raise ValidationError(wrong)


def _locked(record: IntelligenceRecord, by: Standing) -> IntelligenceRecord:
    rows = IntelligenceRecord.objects.visible_to(by).select_for_update(of=("self",))
    return fetch(rows, pk=record.pk)
