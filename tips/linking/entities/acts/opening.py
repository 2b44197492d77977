"""Looking at an entity: what is shown is written in the trail, tip by tip."""

from django.db import transaction
from django.http import Http404

from privacy.access.standing import Standing
from privacy.audit.trail import listed
from privacy.audit.trail import record as audit
from tips.intake.models import Tip
from tips.linking.entities.deconflicting.touching import touch, touch_searched
from tips.linking.entities.gathering import Entity, entity_of
from tips.linking.entities.locating import Found, located
from tips.linking.entities.references import Pair

PAGE = 25


@transaction.atomic
def find_entities(text: str, *, by: Standing, kind: str = "", purpose: str = "") -> list[Found]:
    """Hand over the entities that a text means, and note that they were looked for and why."""
    found = located(text, by=by, kind=kind)
    detail = {"found": len(found), "searched": bool(text)} | ({"kind": kind} if kind else {})
    touch_searched(text, by=by)
    audit(by, "search entities", purpose=purpose, detail=detail)
    return found


@transaction.atomic
def open_entity(
    pair: Pair | None, *, by: Standing, page: int = 1, purpose: str = ""
) -> tuple[Entity, list[Tip]]:
    """Hand over an entity and one page of the tips that hold it, and note who looked and why.

    Raises ``Http404`` alike for what is withheld and for what never was.
    """
    entity = entity_of(*pair, by=by) if pair else None
    if entity is None:
        raise Http404
    wanted = [one.tip for one in entity.appearances[(page - 1) * PAGE : page * PAGE]]
    rows = Tip.objects.visible_to(by).filter(pk__in=wanted).select_related("county")
    tips = sorted(rows.defer("narrative", "search"), key=lambda tip: -tip.pk)
    touch(*pair, by=by, how="opened")
    listed(by, tips, kind="tip", verb="open entity", purpose=purpose, detail={"kind": entity.kind})
    return entity, tips
