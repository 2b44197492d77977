"""The keys that records carry, fetched once: a key is never changed once it is made."""

from collections.abc import Iterable

from .models import AccessKey

MOST = 20_000
_met: dict[int, AccessKey] = {}


def keys_of(ids: Iterable[int]) -> list[AccessKey]:
    """Return the keys of these ids in order, asking the database only for those not met before."""
    wanted = sorted(set(ids))
    found = {pk: _met[pk] for pk in wanted if pk in _met}
    if len(found) < len(wanted):
        new = AccessKey.objects.in_bulk([pk for pk in wanted if pk not in found])
        if len(_met) > MOST:
            _met.clear()
        _met.update(new)
        found |= new
    return [found[pk] for pk in wanted if pk in found]


def forget() -> None:
    """Ask the database anew for every key."""
    _met.clear()
