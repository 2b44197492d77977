"""Finding tips whose background work was lost with a broker or a worker."""

from datetime import datetime

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from privacy.disclosures.services import wake

from .checking import WAITS
from .hearing import HEAR, answered
from .models import Addition, Attachment, Tip

AT_ONCE = 200


def wake_waiting() -> int:
    """Ring again for every tip whose files, words or answers have waited a while; return how many."""
    before = timezone.now() - settings.WAKE_AFTER
    files = Attachment.objects.unguarded().filter(state__in=WAITS, at__lt=before)
    unchecked = files.order_by("tip_id").values_list("tip_id", flat=True).distinct()[:AT_ONCE]
    tips = Tip.objects.unguarded().filter(created_at__lt=before)
    # Unread tips are the newest ones: the oldest would be asked for again and again if one kept failing.
    untraced = Q(extraction__traced=0, extraction__fault="")
    unread = tips.filter(Q(extraction=None) | untraced).order_by("-id").values_list("pk", flat=True)[:AT_ONCE]
    words = [*unread, *_added_unread(before)]
    found = [("tips.check_files", pk) for pk in unchecked] + [("tips.read_tip", pk) for pk in words]
    found += [(HEAR, pk) for pk in answered().values_list("pk", flat=True)[:AT_ONCE]]
    for task, pk in found:
        wake(task, pk)
    return len(found)


def _added_unread(before: datetime):
    """Return tips to which words came after they were last read; one that could not be read is left alone."""
    added = Addition.objects.unguarded().filter(at__lt=before, at__gt=F("tip__extraction__done_at"))
    added = added.filter(tip__extraction__fault="").exclude(text="")
    return added.order_by("-tip_id").values_list("tip_id", flat=True).distinct()[:AT_ONCE]
