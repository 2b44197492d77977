"""The acts on people's own accounts."""

from django.db import transaction

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit

from .models import Acknowledgement, User


@transaction.atomic
def accept_policy(*, by: Standing, number: int) -> Acknowledgement:
    """Record that a person accepted one version of the policy (privacy policy template, section B)."""
    accepted, new = Acknowledgement.objects.get_or_create(user_id=by.user_id, policy_number=number)
    if new:
        audit(by, "accept policy", User.objects.get(pk=by.user_id), detail={"policy": number})
    return accepted


@transaction.atomic
def choose_theme(*, by: Standing, theme: str) -> None:
    """Keep how a person wants their pages."""
    User.objects.filter(pk=by.user_id).update(theme=theme)
