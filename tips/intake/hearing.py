"""A tip that waits for facts comes back to the queue when its submitter writes."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from privacy.access.standing import courier
from privacy.audit.models import AuditEntry

from .choices import Side, Status
from .lifecycle import LIFECYCLE
from .models import Addition, Message, Tip
from .services import first_look

HEAR = "tips.hear_submitter"


def answered() -> QuerySet[Tip]:
    """Return the waiting tips whose submitter has written since they began to wait."""
    began = AuditEntry.objects.filter(kind="tip", object_id=OuterRef("pk"), verb="wait").order_by("-id")
    since = {"side": Side.SUBMITTER, "at__gt": OuterRef("began")}
    wrote = Message.objects.unguarded().filter(mailbox__tip=OuterRef("pk"), **since)
    added = Addition.objects.unguarded().filter(tip=OuterRef("pk"), **since)
    waiting = Tip.objects.unguarded().filter(status=Status.WAITING)
    return waiting.annotate(began=Subquery(began.values("at")[:1])).filter(
        Q(Exists(wrote)) | Q(Exists(added))
    )


@transaction.atomic
def come_back(tip_id: int) -> bool:
    """Put one such tip back into triage with a clock that runs again; say whether it did.

    Ringing twice does nothing more, and a tip that was set to wait again waits on.
    """
    by = courier()
    if not answered().filter(pk=tip_id).exists():
        return False
    row = LIFECYCLE.lock(Tip(pk=tip_id), by=by)
    if row.status != Status.WAITING:
        return False
    due_at = timezone.now() + first_look(row.priority)
    LIFECYCLE.take(row, LIFECYCLE.step(row, "hear", by=by), by=by, due_at=due_at, version=row.version + 1)
    return True
