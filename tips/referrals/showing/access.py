"""The card that says who can see a referral and why."""

from django.utils import timezone

from privacy.retention.models import RetentionRow
from tips.referrals.models import Referral


def access_card(referral: Referral, kept: RetentionRow) -> dict:
    """Return why the reader sees a referral and until when it is kept, by the rule that says so."""
    decision, until = referral.decision, timezone.localtime(referral.purge_at)
    rule = decision.right.identifier
    return {
        "because": f"{decision.right.sentence} {decision.need.sentence}",
        "rule": {"id": rule, "href": f"/oversight/rules/{rule}/"},
        "until": f"{until:%b %-d, %Y}.",
        "until_rule": {"id": kept.identifier, "href": "/oversight/rules/"},
    }
