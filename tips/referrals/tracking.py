"""Writing the track of a referral: what happened, when and by whom."""

from datetime import datetime

from django.utils import timezone

from privacy.access.standing import Standing

from .choices import Word
from .models import Referral, TrackEntry


def track(
    referral: Referral, word: Word, *, by: Standing, note: str = "", at: datetime | None = None
) -> TrackEntry:
    """Add one fact to a referral's track; a service's entry names nobody."""
    entry = TrackEntry(referral=referral, word=word, note=note, by_id=by.user_id, at=at or timezone.now())
    entry.save(force_insert=True)
    return entry
