"""Who answers for what an agency sent."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from .choices import Role
from .models import User


def answering_for(agencies: Iterable[int | None]) -> list[int]:
    """Return who looks after these agencies today; where nobody does, everyone who reports for one."""
    today = timezone.localdate()
    lasting = Q(posts__ends_on=None) | Q(posts__ends_on__gte=today)
    held = User.objects.filter(lasting, is_active=True, posts__starts_on__lte=today)
    found = []
    for agency in sorted({pk for pk in agencies if pk}):
        mine = held.filter(agency_id=agency, agency__active=True)
        keepers = mine.filter(posts__role=Role.AGENCY_ADMIN) or mine.filter(posts__role=Role.OFFICER)
        found += keepers.values_list("pk", flat=True)
    return sorted(set(found))
