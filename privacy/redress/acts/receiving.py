"""Taking in what somebody asks or complains about."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import public_intake
from privacy.audit.trail import record as audit
from privacy.markings.turning_away import turn_away
from privacy.redress.choices import CaseStatus, Kind
from privacy.redress.clocks import LONGEST, answer_within
from privacy.redress.models import RedressCase, next_case


@transaction.atomic
def receive(*, kind: str, words: str, once: UUID, name: str = "", reach: str = "", language: str = "en"):
    """Take in a request or complaint as the public; return it with its number.

    Raises ``ValidationError`` by field for text that this portal never holds, and ``IntegrityError``
    where this very form was sent before.
    """
    turn_away({"words": words, "name": name, "reach": reach})
    now, pk = timezone.now(), next_case()
    with acting(public_intake()):
        case = RedressCase(
            id=pk, number=f"RD-{timezone.localdate():%y}-{pk:05d}", once=once, kind=kind,
            language=language, name=name, reach=reach, words=words, received_at=now,
            status=CaseStatus.OPEN if kind == Kind.COMPLAINT else CaseStatus.RECEIVED,
            due_at=now + answer_within(kind), purge_at=now + LONGEST,
        )  # fmt: skip
        case.save(force_insert=True)
        audit(public_intake(), "ask redress", case, detail={"kind": str(kind)})
    return case
