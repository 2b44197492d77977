"""Who has a tip open right now: a hint for colleagues, kept in the cache for a minute, never a lock."""

import logging
import time
from collections.abc import Iterable

from django.core.cache import cache

from privacy.access.standing import Standing
from tips.intake.models import Tip

LASTS = 60
log = logging.getLogger(__name__)


def here(tip: Tip, *, by: Standing) -> None:
    """Note that somebody has a tip open."""
    try:
        seen = _fresh(cache.get(_key(tip), {}))
        cache.set(_key(tip), seen | {by.user_id: (by.name, time.time())}, LASTS)
    except Exception as fault:  # a hint is not worth a failed page: any fault of the cache means no hint
        log.warning("presence not kept: %s", type(fault).__name__)


def others_at(tips: Iterable[Tip], *, by: Standing) -> dict[int, list[str]]:
    """Return the names of colleagues who have these tips open; the caller shows only tips it may show."""
    keys = {_key(tip): tip.pk for tip in tips}
    try:
        found = cache.get_many(keys)
    except Exception as fault:  # as above
        log.warning("presence not read: %s", type(fault).__name__)
        return {}
    return {
        keys[key]: names
        for key, seen in found.items()
        if (names := [name for user, (name, _at) in _fresh(seen).items() if user != by.user_id])
    }


def _fresh(seen: dict) -> dict:
    now = time.time()
    return {user: entry for user, entry in seen.items() if now - entry[1] < LASTS}


def _key(tip: Tip) -> str:
    return f"presence:{tip.pk}"
