"""What people make of finds: Confirm, Wrong, a missed one marked, and each taken back."""

import re

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from privacy.access.duties import Duty
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.disclosures.services import wake
from tips.intake.lifecycle import LIFECYCLE
from tips.intake.models import Addition, Tip

from .entities.deconflicting.touching import touch
from .extraction.folding import loose_key
from .extraction.kinds import Kind
from .extraction.values import value_of
from .models import Extraction, Mention, MentionState
from .reading import LONGEST
from .texts import ADDITION, NARRATIVE, Text, texts_of
from .tracing.filing import file_traces

VERBS = {"confirmed": "confirm find", "wrong": "call find wrong", "suggested": "undo find"}


@transaction.atomic
def decide_mention(tip: Tip, *, by: Standing, kind: str, value: str, state: str) -> None:
    """Confirm a find, call it wrong, or take that back, wherever it stands in the tip.

    A find that a person marked is gone when it is taken back. The tip is read again afterwards.
    """
    charged(by)
    if state not in MentionState.values:
        raise ValidationError("Choose Confirm, Wrong or Undo.")
    tip = LIFECYCLE.lock(tip, by=by)
    rows = Mention.objects.visible_to(by).filter(tip=tip, kind=kind, value=value)
    undone = state == MentionState.SUGGESTED
    taken_back, _each = rows.filter(added=True).delete() if undone else (0, {})
    decision = {
        "state": state, "decided_by_id": None if undone else by.user_id,
        "decided_at": None if undone else timezone.now(),
    }  # fmt: skip
    if not rows.update(**decision) + taken_back:
        raise Http404
    audit(by, VERBS[state], tip, detail={"kind": kind})
    if state == MentionState.CONFIRMED:
        touch(kind, value, by=by, how="confirmed")
    _read_again(tip, by)


@transaction.atomic
def mark_find(tip: Tip, *, by: Standing, words: str, kind: str) -> Mention:
    """Mark words of a report as a find that was missed; the report itself is not altered.

    Raises ``ValidationError`` where the words don't stand in it, or stand in another find already decided.
    """
    charged(by)
    if kind not in set(Kind):
        raise ValidationError({"kind": _("Choose what the words name.")})
    tip = LIFECYCLE.lock(tip, by=by)
    text, start, end = _place(tip, by, words)
    row = _cleared(tip, by, Kind(kind), text, start, end)
    row.state, row.decided_by_id, row.decided_at = MentionState.CONFIRMED, by.user_id, timezone.now()
    row.save()
    audit(by, "add find", tip, detail={"kind": kind})
    touch(kind, row.value, by=by, how="confirmed")
    _read_again(tip, by)
    return row


def charged(by: Standing) -> None:
    """Raise ``PermissionDenied`` for somebody who neither works the queue nor vets."""
    if not (by.may(Duty.TRIAGE) or by.may(Duty.VET)):
        raise PermissionDenied("This is for people who work the intake queue or vet tips.")


def _place(tip: Tip, by: Standing, words: str) -> tuple[Text, int, int]:
    """Where the words first stand, however they are spaced and cased there."""
    parts = [re.escape(part) for part in words.split()]
    additions = Addition.objects.visible_to(by).filter(tip=tip).order_by("pk")
    texts = [Text(NARRATIVE, 0, tip.narrative), *(Text(ADDITION, each.pk, each.text) for each in additions)]
    if parts:
        pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
        for text in texts:
            if found := pattern.search(text.words):
                return text, found.start(), found.end()
    raise ValidationError({"words": _("These words don't stand in the report. Copy them from it.")})


def _cleared(tip: Tip, by: Standing, kind: Kind, text: Text, start: int, end: int) -> Mention:
    """The find to keep there: the portal's own if it found the same, otherwise a new one in its place."""
    around = Mention.objects.visible_to(by).filter(
        tip=tip, field=text.field, field_id=text.field_id, start__lt=end, end__gt=start
    )
    same = around.filter(start=start, end=end, kind=kind).first()
    others = around.exclude(pk=same.pk) if same else around
    if others.filter(Q(added=True) | Q(state=MentionState.CONFIRMED)).exists():
        raise ValidationError(
            {"words": _("Part of these words is confirmed as another find. Undo that one first.")}
        )
    others.filter(state=MentionState.SUGGESTED).delete()
    words = text.words[start:end]
    value = value_of(kind, words)[:LONGEST]
    return same or Mention(
        tip=tip, field=text.field, field_id=text.field_id, kind=kind, start=start, end=end,
        text=words[:LONGEST], value=value, loose=loose_key(value), links=kind.links, added=True,
    )  # fmt: skip


def _read_again(tip: Tip, by: Standing) -> None:
    """Bring what rests on the finds in step, and have the words read anew in the light of what was said."""
    file_traces(tip, [text.words for text in texts_of(tip)])
    _readings(tip, by).update(done_at=None, fault="", traced=0)
    wake("tips.read_tip", tip.pk)


def _readings(tip: Tip, by: Standing) -> GuardedQuerySet:
    return Extraction.objects.visible_to(by).filter(tip=tip)
