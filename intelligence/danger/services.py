"""The exception for imminent danger: asked by one, agreed to by another, reviewed by the privacy officer."""

from collections.abc import Iterable
from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from intelligence.dissemination.models import Dispatch
from intelligence.promotion.checks import trained
from intelligence.records.access import place_warning
from intelligence.records.models import IntelligenceRecord
from partners.directory.models import Agency
from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.access.grants import share
from privacy.access.placing import PLACED
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import Stage
from privacy.disclosures.services import release, wake
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from privacy.once import in_line
from tips.intake.numbering import next_number

from .choices import Danger, Finding
from .lifecycle import LIFECYCLE
from .models import LONGEST, DangerWarning, Warned

WAITS = timedelta(hours=24)
TELL_PRIVACY = "intelligence.tell_privacy"
ASKERS = (Duty.WORK_INTELLIGENCE, Duty.APPROVE_INTELLIGENCE)


@transaction.atomic
def ask_warning(
    record: IntelligenceRecord, *, by: Standing, danger: str, words: str, reason: str, to: Iterable[Agency]
) -> DangerWarning:
    """Ask that agencies outside the rule be warned; nothing leaves before a second person agrees.

    ``words`` is an assessment written for them. The record itself never goes this way.
    """
    trained(by, next((duty for duty in ASKERS if by.may(duty)), ASKERS[0]))
    row = fetch(IntelligenceRecord.objects.visible_to(by), pk=record.pk)
    agencies = list(to)
    _imminent(danger, words, reason, agencies)
    said = {"record": row, "danger": danger, "words": words.strip(), "reason": reason.strip()}
    same = DangerWarning.objects.visible_to(by).filter(asked_by=by.user_id, **said)
    if asked := same.filter(asked_at__gte=in_line("ask warning", by=by)).first():
        return asked
    warning = DangerWarning(
        number=f"DW-{timezone.localdate():%y}-{next_number('intelligence_warning_number'):04d}",
        asked_by_id=by.user_id, asked_at=timezone.now(), purge_at=row.purge_at, **said,
    )  # fmt: skip
    place_warning(warning).save(force_insert=True)
    Warned.objects.bulk_create([Warned(warning=warning, agency=agency) for agency in agencies])
    audit(by, "ask warning", warning, detail={"record": row.number, "agencies": len(agencies)})
    wake(TELL_PRIVACY, warning.pk)
    return warning


@transaction.atomic
def second_warning(warning: DangerWarning, *, by: Standing) -> DangerWarning:
    """Agree to a warning somebody else asked for: it leaves now and ends within three days."""
    trained(by, Duty.APPROVE_INTELLIGENCE)
    row = LIFECYCLE.lock(warning, by=by)
    if row.asked_at < timezone.now() - WAITS:
        raise StepNotOpen("Nobody agreed within 24 hours, so this can no longer be sent. Ask anew.")
    today = timezone.localdate()
    place_warning(row, stage=Stage.RELEASED)
    placed = {name: getattr(row, name) for name in PLACED}
    sent = LIFECYCLE.advance(
        row, "second", by=by, seconded_by_id=by.user_id, seconded_on=today, ends_on=today + LONGEST, **placed
    )
    for warned in Warned.objects.visible_to(by).filter(warning=sent).select_related("agency__circle"):
        _send(sent, warned.agency, by)
    wake(TELL_PRIVACY, sent.pk)
    return sent


@transaction.atomic
def refuse_warning(warning: DangerWarning, *, by: Standing) -> DangerWarning:
    """Decide as the second person that nothing leaves."""
    return LIFECYCLE.advance(warning, "refuse", by=by)


@transaction.atomic
def review_warning(warning: DangerWarning, *, by: Standing, finding: str, review: str) -> DangerWarning:
    """Say afterwards, as the privacy officer, whether the exception applied."""
    if finding not in Finding.values or not review.strip():
        raise ValidationError({"review": "Choose what you find and write what it rests on."})
    row = LIFECYCLE.lock(warning, by=by)
    if by.user_id in {row.asked_by_id, row.seconded_by_id}:
        raise PermissionDenied("You took part in this warning, so someone else has to review it.")
    return LIFECYCLE.advance(
        row, "review", by=by, detail={"finding": finding}, finding=finding, review=review.strip(),
        reviewed_by_id=by.user_id, reviewed_at=timezone.now(),
    )  # fmt: skip


def _imminent(danger: str, words: str, reason: str, agencies: list[Agency]) -> None:
    turn_away({"words": words, "reason": reason})
    wrong = {}
    if danger not in Danger.values:
        wrong["danger"] = "Say whether life or property is in danger. Nothing else opens this way."
    if not words.strip():
        wrong["words"] = "Write the assessment they will read: what to look for and what to do."
    if not reason.strip():
        wrong["reason"] = "Write why the danger is imminent and why the rule is too slow for it."
    if not agencies:
        wrong["to"] = "Choose the agencies that have to be warned."
    if wrong:
        raise ValidationError(wrong)


def _send(warning: DangerWarning, agency: Agency, by: Standing) -> None:
    release(
        Dispatch(
            record_id=warning.record_id, warning=warning, agency=agency, inquiry=warning.number,
            purpose=warning.reason, until=warning.ends_on, authorized_by_id=by.user_id,
        )
    )  # fmt: skip
    share(warning, to=agency.circle, by=by, reason=warning.reason, until=warning.ends_on)
