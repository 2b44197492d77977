"""A growing wait for whoever types codes that open nothing.

Nothing here can lock a real code out or tell that one exists: the wait belongs to where the tries
come from and is asked before the code is looked at. The place is kept as a hash that no address can be
read from and that changes every quarter of an hour, in the cache only.
"""

import hashlib
import hmac
import logging
import time

from django.conf import settings
from django.core.cache import cache

log = logging.getLogger(__name__)
FREE_TRIES = 3
LONGEST_WAIT = 60
WINDOW = 15 * 60
BRAKE = 300  # failures a minute from everywhere, past which the wait begins with the first failure


def source_of(request) -> str:
    """Return a short-lived name for where a request comes from."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        # Only our own proxy's last entry is believed; what stands before it can be made up.
        address = request.headers.get("X-Forwarded-For", address).rpartition(",")[2].strip()
    salt = f"{settings.SECRET_KEY} {int(time.time()) // WINDOW}".encode()
    return hmac.new(salt, address.encode(), hashlib.sha256).hexdigest()[:24]


def seconds_to_wait(source: str) -> int:
    """Return how many seconds must pass before the next try; 0 when it may be made now."""
    until = _asked(lambda: cache.get(f"guess-until:{source}")) or 0
    return max(0, round(until - time.time()))


def note_failure(source: str) -> int:
    """Count a code that opened nothing and return the seconds to wait now."""
    free = 0 if _count("guesses-everywhere", 60) > BRAKE else FREE_TRIES
    over = _count(f"guesses:{source}", WINDOW) - free
    if over <= 0:
        return 0
    wait = min(2 ** min(over, 10), LONGEST_WAIT)
    _asked(lambda: cache.set(f"guess-until:{source}", time.time() + wait, wait + 1))
    return wait


def _count(key: str, life: int) -> int:
    def add_one():
        cache.add(key, 0, life)
        return cache.incr(key)

    return _asked(add_one) or 0


def _asked(question):
    """A cache that is away must not close the mailbox: 80 bits stand without the wait too."""
    try:
        return question()
    except Exception as fault:  # every client library of every cache has its own faults
        log.warning("the wait between tries is off, the cache is away: %s", type(fault).__name__)
        return None
