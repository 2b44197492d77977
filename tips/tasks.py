"""Every task of tips, found here by Celery; each lives with its feature."""

from tips.desk.tasks import tell_views
from tips.intake.tasks import check_files, forget_drafts, sweep_waiting
from tips.linking.entities.deconflicting.tasks import weigh_touch, weigh_touches
from tips.linking.tasks import read_tip
from tips.referrals.tasks import carry_referral, reconcile_referrals

__all__ = [
    "carry_referral",
    "check_files",
    "forget_drafts",
    "read_tip",
    "reconcile_referrals",
    "sweep_waiting",
    "weigh_touch",
    "weigh_touches",
    "tell_views",
]
