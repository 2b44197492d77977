"""Tells people by mail that a view they keep has something new in it, and nothing of what it is."""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.disclosures.mailing import mail

from .models import Pace, SavedView
from .queue.address import read
from .queue.counting import narrowed
from .queue.page import searched
from .readers import READERS

log = logging.getLogger(__name__)
WAITS = {Pace.DAILY: timedelta(days=1), Pace.WEEKLY: timedelta(days=7)}


def tell_of_views() -> int:
    """Look into every view that is due and return how many wrote; may be repeated at will."""
    return sum(_safely(pk) for pk in _due().values_list("pk", flat=True))


def _safely(pk: int) -> bool:
    try:
        return _look(pk)
    except OSError as fault:  # whatever keeps one mail back must not keep back the others
        log.warning("view %s could not tell: %s", pk, type(fault).__name__)
        return False


def _due():
    now = timezone.now()
    waited = (Q(pace=pace, looked_at__lte=now - wait) for pace, wait in WAITS.items())
    asked = Q(pace=Pace.OVER)
    for one in waited:
        asked |= one
    return SavedView.objects.filter(asked)


@transaction.atomic
def _look(pk: int) -> bool:
    """Look into one view as its owner sees it today; a mail that fails is tried again the next time."""
    view = _due().select_for_update(skip_locked=True, of=("self",)).filter(pk=pk).first()
    by = view and standing_for(view.owner_id)
    if by is None or not any(by.may(duty) for duty in READERS):
        return False
    with acting(by):
        tells = _tells(view, by)
        view.looked_at = timezone.now()
        view.save(update_fields=["looked_at", "was_over"])
        if tells:
            audit(by, "view told", view)
            _mail(view)
    return tells


def _tells(view: SavedView, by: Standing) -> bool:
    rows = _rows(view, by)
    if view.pace != Pace.OVER:
        return rows.filter(created_at__gt=view.looked_at or view.at).exists()
    # It tells when the number is passed, not as long as it stays so.
    before, view.was_over = view.was_over, rows[: view.over + 1].count() > view.over
    return view.was_over and not before


def _rows(view: SavedView, by: Standing) -> GuardedQuerySet:
    ask = read(QueryDict(view.query))
    return narrowed(searched(ask, by), ask, by)


def _mail(view: SavedView) -> None:
    # A name somebody gave a view may tell what is looked for: the mail carries the way there only.
    mail(
        view.owner.email,
        subject="A view you keep has something new",
        says="Open it:",
        path=f"/views/{view.reference}/",
        name=f"{view.reference}.{view.looked_at:%Y%m%dT%H%M%S}",
    )
