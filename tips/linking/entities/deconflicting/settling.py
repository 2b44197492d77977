"""What the watch desk does about a crossing, and what each of the two may know of it."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Q
from django.http import Http404
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.reading import open_page
from tips.linking.entities.acts.basis import said

from .models import Crossing

MOST = 100


def _named(rows: GuardedQuerySet) -> GuardedQuerySet:
    return rows.annotate(
        one_name=F("one__name"), one_agency=F("one__agency__short_name"),
        other_name=F("other__name"), other_agency=F("other__agency__short_name"),
        settled_name=F("settled_by__name"),
    )  # fmt: skip


def crossings(*, by: Standing) -> list[Crossing]:
    """Return what the watch desk has to look at, open ones first."""
    rows = _named(Crossing.objects.visible_to(by)).order_by(
        F("settled_at").asc(nulls_first=True), "-found_at"
    )
    return open_page(list(rows[:MOST]), by=by, kind="crossing")


def whom_to_ask(*, by: Standing) -> list[dict]:
    """Return whom this person may ask, where the center lets them know: a name and their own moment."""
    mine = Q(one=by.user_id) | Q(other=by.user_id)
    rows = _named(Crossing.objects.visible_to(by)).filter(mine, told=True)[:MOST]
    return [_side(row, row.one_id == by.user_id) for row in rows]


def _side(row: Crossing, first: bool) -> dict:
    return {
        "kind": row.kind,
        "at": row.one_at if first else row.other_at,
        "ask": row.other_name if first else row.one_name,
        "agency": row.other_agency if first else row.one_agency,
    }


@transaction.atomic
def settle(reference: UUID, *, by: Standing, words: str) -> Crossing:
    """Say what was done about a crossing; raises ``StepNotOpen`` where somebody said so before."""
    if not by.may(Duty.APPROVE):
        raise PermissionDenied("This is for the watch desk.")
    row = Crossing.objects.visible_to(by).select_for_update(of=("self",)).filter(reference=reference).first()
    if row is None:
        raise Http404
    if row.settled_at:
        raise StepNotOpen("Somebody has settled this already.")
    row.settled_words, row.settled_by_id, row.settled_at = said(words, "words"), by.user_id, timezone.now()
    row.save(update_fields=["settled_words", "settled_by", "settled_at"])
    audit(by, "settle crossing", row)
    return row
