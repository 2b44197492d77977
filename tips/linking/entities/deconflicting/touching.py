"""Noting that somebody came to a selector, in the transaction of the act that brought them there.

It costs the same whoever else came before: what follows from it is worked out later and elsewhere.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.interning import label
from privacy.access.models import KeyKind
from privacy.access.placing import place
from privacy.access.standing import Standing, courier
from privacy.classes.choices import Part, RecordClass
from privacy.disclosures.services import wake
from tips.linking.entities.gathering import finds_of, links
from tips.linking.entities.locating import named_in
from tips.linking.entities.references import digest_of

from .models import Touch

KEPT, GONE_AFTER = timedelta(days=60), timedelta(days=90)
MOST_TIPS, MOST_SEARCHED = 50, 3
COURIER = (KeyKind.SERVICE, "courier")


def desk_label():
    """Return the label of work at the center's desk, under which touches and crossings stand."""
    return label(record_class=RecordClass.T0, marking="LES", part=Part.DESK)


@transaction.atomic
def touch(kind: str, value: str, *, by: Standing, how: str) -> None:
    """Note that somebody came to a selector; names of persons, which never match, leave no trace here."""
    if by.user_id is None or not links(kind):
        return
    held = finds_of([(kind, value)], by=by).order_by("-tip_id").values_list("tip_id", flat=True)
    tips = list(held.distinct()[:MOST_TIPS])
    # Nobody reads who looked for what, not even whoever looked: the row is the courier's alone.
    with acting(courier()):
        row = Touch(digest=digest_of(kind, value), kind=kind, tips=tips, by_id=by.user_id, how=how)
        row.purge_at = timezone.now() + GONE_AFTER
        place(row, label=desk_label(), needs=[COURIER])
        row.save(force_insert=True)
    wake("tips.weigh_touch", row.pk)


def touch_searched(text: str, *, by: Standing) -> None:
    """Note the selectors that a search names whole."""
    for kind, value in named_in(text)[:MOST_SEARCHED]:
        touch(kind, value, by=by, how="searched")
