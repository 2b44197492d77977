"""What an agency must renew soon: its agreements and its people's training."""

from datetime import timedelta

from django.utils import timezone

from partners.agreements.models import Agreement
from privacy.access.standing import Standing

from .models import Training

SOON = timedelta(days=30)


def ending_soon(by: Standing) -> list[str]:
    """Return a sentence for each kind of training and each agreement that ends within a month."""
    today = timezone.localdate()
    soon = {"gte": today, "lte": today + SOON}
    training = Training.objects.filter(
        user__agency_id=by.agency_id, user__is_active=True,
        valid_until__gte=soon["gte"], valid_until__lte=soon["lte"],
    ).select_related("user")  # fmt: skip
    agreements = Agreement.objects.filter(
        agency_id=by.agency_id, ends_on__gte=soon["gte"], ends_on__lte=soon["lte"]
    )
    told = [
        f"{one.user}: {one.get_course_display()} training ends {one.valid_until:%b %-d}." for one in training
    ]
    return told + [f"{one.get_kind_display()} ends {one.ends_on:%b %-d}." for one in agreements]
