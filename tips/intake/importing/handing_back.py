"""Giving imported and other reports back as JSON lines: ids, dates and texts as they came."""

import json
from collections.abc import Iterator
from typing import IO

from django.core.exceptions import PermissionDenied
from django.db import transaction

from privacy.access.acting import acting
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import listed
from tips.intake.models import Tip

from .sources import known_as, tips_of

AT_ONCE = 1_000


def hand_back(out: IO[str], *, by: Standing, purpose: str, source: str = "") -> int:
    """Write every report this person may see, oldest first; return how many.

    ``source`` keeps to one import by its name. What leaves is written in the trail, with the ids of
    every page, in the same transaction as it is read (28 CFR 23.20(g)). Raises ``PermissionDenied``
    for somebody who may not take copies out.
    """
    if not by.may(Duty.EXPORT):
        raise PermissionDenied(
            f"{by.name} may not take copies out of the portal. Name somebody who may, such as a supervisor."
        )
    number = 0
    with acting(by):
        for page in _pages(by, source):
            with transaction.atomic():
                listed(by, page, kind="tip", verb="export", purpose=purpose)
                out.writelines(f"{json.dumps(_as_sent(tip))}\n" for tip in page)
            number += len(page)
    return number


def _pages(by: Standing, source: str) -> Iterator[list[Tip]]:
    rows = tips_of(source, by=by).select_related("imported")
    after = 0
    while page := list(rows.filter(pk__gt=after)[:AT_ONCE]):
        yield page
        after = page[-1].pk


def _as_sent(tip: Tip) -> dict:
    origin = getattr(tip, "imported", None)
    told = {"id": known_as(tip), "number": tip.number, "text": tip.narrative}
    if origin is None:
        return {**told, "date": tip.created_at.isoformat(), "title": tip.title, "place": tip.place}
    told["date"] = origin.dated or None
    kept = {"title": tip.title if origin.titled else "", "place": tip.place, "source": origin.source}
    return told | {name: words for name, words in kept.items() if words}
