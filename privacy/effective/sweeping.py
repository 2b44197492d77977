"""Asking the checks and keeping what they find."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit

from .checks import Check, Found, all_checks
from .models import Finding, Sweep

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('privacy.effective.sweep'))"


@transaction.atomic
def sweep(*, by: Standing, quick: bool = False) -> Sweep:
    """Ask every check, or only the quick ones; open what is new and mark what is gone."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
    asked = [check for check in all_checks() if check.quick or not quick]
    found = [(check, each) for check in asked for each in check.find()]
    _keep(asked, found)
    done = Sweep.objects.create(
        at=timezone.now(),
        quick=quick,
        checks=len(asked),
        found=len(found),
        severe=sum(each.severe for _, each in found),
    )
    if not quick:
        audit(by, "check effective access", done, detail={"found": done.found, "severe": done.severe})
    return done


@transaction.atomic
def explain(finding: Finding, *, by: Standing, words: str) -> Finding:
    """Say why a difference is as it should be, or what was done about it; it stays listed."""
    if not by.may(Duty.OVERSEE):
        raise PermissionDenied(f"This step is for people who {Duty.OVERSEE.label.lower()}.")
    if not words.strip():
        raise ValidationError({"words": "Say why it is so, or what was done."})
    row = Finding.objects.select_for_update().get(pk=finding.pk)
    row.explained_by_id, row.explanation = by.user_id, words.strip()
    row.save(update_fields=["explained_by", "explanation"])
    audit(by, "explain a finding", row, fields=["explanation"])
    return row


def _keep(asked: list[Check], found: list[tuple[Check, Found]]) -> None:
    now = timezone.now()
    still = Finding.objects.filter(gone_at=None, check_id__in=[check.identifier for check in asked])
    known = {(row.check_id, row.about): row for row in still}
    for check, each in found:
        row = known.pop((check.identifier, each.about), None)
        row = row or Finding(check_id=check.identifier, about=each.about, first_seen=now)
        row.words, row.severe, row.last_seen = each.words, each.severe, now
        row.save()
    Finding.objects.filter(pk__in=[row.pk for row in known.values()]).update(gone_at=now)
