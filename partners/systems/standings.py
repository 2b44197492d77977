"""What a system may do: what the person who answers for it may, and no more than systems need."""

from dataclasses import replace

from django.db.models import Q
from django.utils import timezone

from partners.people.standings import standing_for
from privacy.access.standing import Standing

from .models import SystemKey
from .services import FOR_SYSTEMS, digest_of


def standing_of_system(secret: str) -> Standing | None:
    """Return the standing that a secret opens today, or None alike for every reason that it opens none."""
    today = timezone.localdate()
    key = SystemKey.objects.filter(digest=digest_of(secret), ended_at=None, valid_until__gte=today).first()
    standing = standing_for(key.keeper_id) if key else None
    if key is None or standing is None or standing.agency_id != key.agency_id:
        return None
    # Once a day is enough to find keys that nobody uses, and costs no write on every call.
    unused = Q(used_on=None) | Q(used_on__lt=today)
    SystemKey.objects.filter(unused, pk=key.pk).update(used_on=today)
    return replace(standing, through=str(key), duties=standing.duties & FOR_SYSTEMS)
