"""The acts of linking: what people make of finds and suggestions. Nothing here happens by itself."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from tips.intake.lifecycle import LIFECYCLE
from tips.intake.models import Tip

from .correcting import charged, decide_mention, mark_find
from .models import LinkState, TipLink
from .reading import read_tip
from .suggesting import Related, suggest

__all__ = [
    "Related",
    "by_other",
    "decide_link",
    "decide_mention",
    "decided",
    "links_of",
    "mark_find",
    "read_tip",
    "related_to",
    "suggested_reasons",
    "undo_link",
]


def related_to(tip: Tip, *, by: Standing, limit: int = 10) -> list[Related]:
    """Return the tips that may belong with this one, without those somebody found not related."""
    unrelated = {pk for pk, link in decided(tip, by=by).items() if link.state == LinkState.UNRELATED}
    return [one for one in suggest(tip, by=by) if one.tip.pk not in unrelated][:limit]


def suggested_reasons(tip: Tip, other: Tip, *, by: Standing) -> list[str]:
    """Return the reasons, in words, for which these two are suggested to each other now."""
    return next((one.reasons for one in suggest(tip, by=by) if one.tip.pk == other.pk), [])


def decided(tip: Tip, *, by: Standing) -> dict[int, TipLink]:
    """Return what people decided about this tip and others, by the other's key."""
    return by_other(tip, links_of(tip, by=by))


def links_of(tip: Tip, *, by: Standing) -> GuardedQuerySet:
    """Return what people decided about this tip and others, with who did as ``by_name``."""
    rows = TipLink.objects.visible_to(by).annotate(by_name=F("by__name"))
    return rows.filter(Q(tip=tip) | Q(other=tip))


def by_other(tip: Tip, links: Iterable[TipLink]) -> dict[int, TipLink]:
    """Return decisions by the key of the other tip."""
    return {link.other_id if link.tip_id == tip.pk else link.tip_id: link for link in links}


@transaction.atomic
def decide_link(
    tip: Tip, other: Tip, *, by: Standing, state: str, reasons: list[str] | None = None
) -> TipLink:
    """Say that two tips belong together or do not; the last word is kept."""
    tip, other = _locked_pair(tip, other, by)
    if state not in LinkState.values:
        raise ValidationError("Choose Link or Not related.")
    lower, higher = sorted((tip, other), key=lambda each: each.pk)
    link = TipLink.objects.visible_to(by).filter(tip=lower, other=higher).first()
    link = link or TipLink(tip=lower, other=higher)
    link.state, link.by_id, link.reasons = state, by.user_id, reasons or []
    link.save()
    audit(by, "link" if state == LinkState.LINKED else "not related", tip, detail={"other": other.pk})
    audit(by, "link" if state == LinkState.LINKED else "not related", other, detail={"other": tip.pk})
    return link


@transaction.atomic
def undo_link(tip: Tip, other: Tip, *, by: Standing) -> None:
    """Take back what was decided about two tips."""
    tip, other = _locked_pair(tip, other, by)
    lower, higher = sorted((tip.pk, other.pk))
    TipLink.objects.visible_to(by).filter(tip_id=lower, other_id=higher).delete()
    audit(by, "undo link", tip, detail={"other": other.pk})
    audit(by, "undo link", other, detail={"other": tip.pk})


def _locked_pair(tip: Tip, other: Tip, by: Standing) -> tuple[Tip, Tip]:
    charged(by)
    if tip.pk == other.pk:
        raise ValidationError("A tip can't be linked to itself.")
    # Always the lower one first, so that two people linking the same pair never wait for each other.
    locked = {each.pk: LIFECYCLE.lock(each, by=by) for each in sorted((tip, other), key=lambda t: t.pk)}
    return locked[tip.pk], locked[other.pk]
