"""Saved views: a queue under a name, one's own or the team's."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit

from .models import Pace, SavedView

STARTERS = (
    ("Due today", "due=overdue,4h,today"),
    ("Claimed by you", "mine=me"),
    ("Nobody has these", "mine=nobody"),
)


def views_for(by: Standing) -> list[SavedView]:
    """Return one's own views and those colleagues share, one's own first."""
    rows = SavedView.objects.filter(Q(owner_id=by.user_id) | Q(shared=True)).select_related("owner")
    return sorted(rows, key=lambda view: (view.owner_id != by.user_id, view.name.lower()))


@transaction.atomic
def save_view(*, by: Standing, name: str, query: str, shared: bool = False) -> SavedView:
    """Keep a queue under a new name."""
    slug = slugify(name)[:60]
    if not slug:
        raise ValidationError({"name": "Give the view a name with letters or numbers."})
    if SavedView.objects.filter(owner_id=by.user_id, slug=slug).exists():
        raise ValidationError(
            {"name": "You have a view of that name. Choose another, or save over that one."}
        )
    view = SavedView.objects.create(
        slug=slug, name=name.strip()[:60], owner_id=by.user_id, query=query, shared=shared
    )
    audit(by, "save view", view)
    return view


@transaction.atomic
def save_over(view: SavedView, *, by: Standing, query: str) -> SavedView:
    """Let one of one's own views show another queue from now on."""
    view.query = query
    view.save(update_fields=["query", "at"])
    audit(by, "save view", view)
    return view


@transaction.atomic
def set_pace(view: SavedView, *, by: Standing, pace: str, over: int | None = None) -> SavedView:
    """Let one of one's own views write when something new is in it, from now on."""
    view.pace, view.over = pace, over if pace == Pace.OVER else None
    view.looked_at, view.was_over = timezone.now(), False
    view.save(update_fields=["pace", "over", "looked_at", "was_over"])
    audit(by, "set pace of view", view, detail={"pace": pace})
    return view


@transaction.atomic
def delete_view(view: SavedView, *, by: Standing) -> None:
    """Forget one of one's own views."""
    audit(by, "delete view", view)
    view.delete()
