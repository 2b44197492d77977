"""An agency's home: what needs it, what it sent, and the thanks it was given."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.reading import open_page
from tips.intake.choices import Disposition, Status
from tips.intake.models import Message

from .drafting import draft_of
from .reports import open_questions, own_reports, weeks
from .showing import row

QUARTER = timedelta(days=90)
ACTED = [Disposition.ISE_SAR, Disposition.CRIM_REFER, Disposition.TTL_NOTIFIED, Disposition.TRANSFER]
FEW = 5


@dataclass(frozen=True, slots=True)
class Dashboard:
    """What the home page draws of an agency's own reports."""

    questions: list[Message]
    draft_saved_at: object
    counts: dict[str, int]
    weeks: list[int]
    finding: str
    rows: list[dict]
    thanks: list[Message]


def dashboard(by: Standing) -> Dashboard:
    """Return the agency's own things and no others'."""
    draft, by_week = draft_of(by), weeks(by)
    newest = own_reports(by).select_related("submitted_by").order_by("-created_at", "-pk")
    shown = open_page(list(newest[:FEW]), by=by, kind="tip")
    return Dashboard(
        questions=list(open_questions(by).select_related("mailbox__tip").order_by("answer_by", "at")[:FEW]),
        draft_saved_at=draft.row.saved_at if draft and draft.answers else None,
        counts=_counts(by),
        weeks=by_week,
        finding=f"Reports sent in each of the last {len(by_week)} weeks: {', '.join(map(str, by_week))}",
        rows=[row(tip) for tip in shown],
        thanks=_thanks(by),
    )


def _counts(by: Standing) -> dict[str, int]:
    """Return how many were sent, how many of those somebody has read, and how many went on to somebody."""
    recent = own_reports(by).filter(created_at__gt=timezone.now() - QUARTER)
    return recent.aggregate(
        sent=Count("pk"),
        read=Count("pk", filter=~Q(status=Status.RECEIVED)),
        acted=Count("pk", filter=Q(status=Status.REFERRED) | Q(disposition__in=ACTED)),
    )


def _thanks(by: Standing) -> list[Message]:
    rows = Message.objects.visible_to(by).filter(mailbox__tip__agency_id=by.agency_id, thanks=True)
    return list(rows.select_related("mailbox__tip").order_by("-at")[:3])
