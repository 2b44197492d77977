"""The finds of a tip as a table: what, how often this reader can have seen it, and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Min

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.entities.gathering import NEVER
from tips.linking.entities.references import reference_of
from tips.linking.extraction.kinds import Kind
from tips.linking.models import Mention, MentionState
from tips.linking.sharing import Shared

from .families import ORDER, WORDS, anchor, family

FIRST = 6
MOST_DRAWN = 500
PAGE = 100


@dataclass(frozen=True, slots=True)
class Entity:
    """One row: a find, however often it stands in the tip."""

    kind: str
    value: str
    text: str
    state: str
    before: int | None
    common: bool

    @property
    def family(self) -> str:
        """Its family of color."""
        return family(self.kind)

    @property
    def words(self) -> str:
        """Its kind in words."""
        return WORDS.get(self.kind, self.kind)

    @property
    def anchor(self) -> str:
        """Its row's name on the page."""
        return anchor(self.kind, self.value)

    @property
    def reference(self) -> str:
        """The address of its own page, or nothing where it has none."""
        return "" if self.kind in NEVER else reference_of(self.kind, self.value)

    @property
    def name(self) -> str:
        """How the picture and the table name it."""
        return {"plate": f"Plate {self.text}", "partial_plate": f"Plate ending {self.text}"}.get(
            self.kind, self.text
        )

    @property
    def is_person(self) -> bool:
        """Whether it is a name, which never connects tips."""
        return self.kind == Kind.PERSON


def finds_of(tip: Tip, *, by: Standing) -> GuardedQuerySet:
    """Return what was found in a tip, in the order of its text, as far as one page draws it and one more."""
    return Mention.objects.visible_to(by).filter(tip=tip).order_by("field_id", "start")[: MOST_DRAWN + 1]


def page_of_finds(tip: Tip, *, by: Standing, place: int) -> tuple[list[Entity], dict]:
    """Return one page of all that was found in a tip, and the pages beside it."""
    rows = Mention.objects.visible_to(by).filter(tip=tip).values("kind", "value")
    each = rows.annotate(text=Min("text"), state=Min("state")).order_by("kind", "value")
    total = each.count()
    last = max(-(-total // PAGE), 1)
    place = min(place, last)
    shown = each[(place - 1) * PAGE : place * PAGE]
    found = [Entity(**row, before=None, common=False) for row in shown]
    return found, {
        "previous": f"?page={place - 1}" if place > 1 else "",
        "next": f"?page={place + 1}" if place < last else "",
        "shown": f"{(place - 1) * PAGE + 1:,} to {(place - 1) * PAGE + len(found):,}", "total": f"{total:,}",
    }  # fmt: skip


def entities(mentions: Iterable[Mention], identifiers: Iterable[Shared]) -> list[Entity]:
    """Return one row for each thing found: identifiers first, confirmed before suggested."""
    known = {(one.kind, one.value): one for one in identifiers}
    rows: dict[tuple[str, str], Entity] = {}
    for each in mentions:
        one = known.get((each.kind, each.value))
        before = None if one is None else len(one.others)
        entity = Entity(each.kind, each.value, each.text, each.state, before, one is not None and one.common)
        rows.setdefault((each.kind, each.value), entity)
    return sorted(rows.values(), key=_place)


def summary(rows: list[Entity]) -> str:
    """Say how many were confirmed and how many are suggested."""
    confirmed = sum(row.state == MentionState.CONFIRMED for row in rows)
    suggested = sum(row.state == MentionState.SUGGESTED for row in rows)
    found = f"{confirmed} confirmed, {suggested} suggested by the portal."
    return f"{found} Suggestions link to nothing until you confirm them."


def _place(row: Entity) -> tuple:
    states = [MentionState.CONFIRMED, MentionState.SUGGESTED, MentionState.WRONG]
    return (states.index(row.state), not row.before, ORDER.index(row.family), row.kind)
