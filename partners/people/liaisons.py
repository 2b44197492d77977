"""Who receives for the JTTF of a field office."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from .choices import Role
from .models import User


def liaisons_of(offices: Iterable[int]) -> list[int]:
    """Return the accounts of everyone who receives referrals for these field offices today."""
    today = timezone.localdate()
    lasting = Q(posts__ends_on=None) | Q(posts__ends_on__gte=today)
    held = User.objects.filter(lasting, posts__role=Role.LIAISON, posts__starts_on__lte=today)
    received = held.filter(is_active=True, agency__field_office_id__in=list(offices))
    return sorted(set(received.values_list("pk", flat=True)))
