"""The card that says who can see a referral and why."""

from django.utils import timezone

from privacy.classes.choices import RecordClass
from privacy.retention.clocks import row_for
from tips.referrals.models import Referral


def access_card(referral: Referral) -> dict:
    """Return why the reader sees a referral and until when it is kept."""
    decision, until = referral.decision, timezone.localtime(referral.purge_at)
    rule = decision.right.identifier
    return {
        "because": f"{decision.right.sentence} {decision.need.sentence}",
        "rule": {"id": rule, "href": f"/oversight/rules/{rule}/"},
        "until": f"{until:%b %-d, %Y}.",
        "until_rule": {"id": row_for(RecordClass.T2).identifier, "href": "/oversight/rules/"},
    }
