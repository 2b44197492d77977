"""Ending a referred tip, and with it the time of its referrals."""

from django.core.exceptions import ValidationError

from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.retention.clocks import table_of
from privacy.retention.models import RetentionRow
from tips.intake.choices import Disposition as Closing
from tips.intake.choices import Status
from tips.intake.models import Tip
from tips.vetting.services import conclude

from ..choices import ENDED, Disposition

FOLLOWS = {
    Disposition.NEXUS: Closing.ISE_SAR,
    Disposition.NO_NEXUS: Closing.UNFOUNDED,
    Disposition.INCONCLUSIVE: Closing.ISE_SAR,
    Disposition.OTHER_AGENCY: Closing.CRIM_REFER,
    Disposition.DUPLICATE: Closing.ISE_SAR,
    Disposition.RETURNED: "",
}
ENDS = sorted({closing for closing in FOLLOWS.values() if closing})


def end_if_last(tip: Tip, *, by: Standing, disposition: str) -> None:
    """Close a referred tip that no office has any more, with the center's own disposition.

    Its referrals hold words of it, so they are kept no longer than it is. The caller holds the
    transaction and has taken the referral's own step.
    """
    if tip.status != Status.REFERRED or tip.referrals.unguarded().exclude(status__in=ENDED).exists():
        return
    if disposition not in Closing.values:
        raise ValidationError({"disposition": "No other office has this tip. Say how the center closes it."})
    row = conclude(tip, by=by, disposition=disposition)
    for referral in row.referrals.visible_to(by).filter(purge_at__gt=row.purge_at):
        referral.purge_at = row.purge_at
        referral.save(update_fields=["purge_at"])


def what_follows() -> dict[str, str]:
    """Say what each disposition of the JTTF means for the center's record, by the rules in force."""
    table = table_of(RecordClass.T2)
    return {disposition: _said(table, FOLLOWS[disposition]) for disposition in Disposition}


def _said(table: dict[str, RetentionRow], closing: str) -> str:
    if not closing:
        return "The center sends it to another office or closes it."
    row = table.get(closing) or table[""]
    return f"{row.sentence} Rule {row.identifier}."
