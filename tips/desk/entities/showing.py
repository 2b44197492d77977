"""What the page of an entity draws, for one reader."""

from dataclasses import dataclass

from django.db.models import F
from django.forms import Form
from django.urls import reverse
from django.utils.translation import gettext as _

from privacy.access.standing import Standing
from tips.desk.clocks import moment
from tips.desk.workspace.families import WORDS, family
from tips.desk.workspace.record import WORDS as MARKINGS
from tips.desk.workspace.record import works_on_tips
from tips.intake.models import Tip
from tips.linking.entities.acts.opening import PAGE
from tips.linking.entities.gathering import Appearance, Entity
from tips.linking.entities.groups import among
from tips.linking.entities.models import EntityExclusion, EntityNote, EntityTie
from tips.linking.entities.references import Pair, reference_of
from tips.linking.entities.strength import strength

from .forms import EndForm, ExcludeForm, NoteForm, TieForm

WAY = ({"label": "Tips", "href": "/tips/"}, {"label": "Entities", "href": "/entities/"})
STRIP = "Find in raw tips. Do not copy or forward."


@dataclass(frozen=True, slots=True)
class Row:
    """One appearance with its tip."""

    tip: Tip
    at: Appearance


def page_of(
    entity: Entity, tips: list[Tip], *, by: Standing, page: int = 1, bound: dict[str, Form] | None = None
) -> dict:
    """Return everything the page draws; ``bound`` are forms that came back with something to correct."""
    bound, pair = bound or {}, (entity.kind, entity.value)
    by_tip = {one.tip: one for one in entity.appearances}
    ties = _ties(entity, by)
    word, why = strength(entity)
    return {
        "entity": entity,
        "words": WORDS.get(entity.kind, entity.kind),
        "family": family(entity.kind),
        "reference": reference_of(*pair),
        "marking": {"family": "les", "text": MARKINGS["LES"], "note": STRIP},
        "strength": word,
        "strength_why": why,
        "facts": _facts(entity, word),
        "rows": [Row(tip, by_tip[tip.pk]) for tip in tips],
        "pager": _pager(entity, page),
        "ties": [_tie(tie, pair) for tie in ties if tie.ended_at is None],
        "notes": _notes(entity, by),
        "lines": _history(entity, ties, by),
        "works": works_on_tips(by),
        "forms": _forms(tips, bound),
        "failed": next(iter(bound.values()), None),
        "opened": next(iter(bound), ""),
        "crumbs": [*WAY, {"label": WORDS.get(entity.kind, entity.kind)}],
    }  # fmt: skip


def _forms(tips: list[Tip], bound: dict[str, Form]) -> dict[str, Form]:
    fresh = {
        "note": NoteForm(tips=tips, auto_id="note_%s"), "tie": TieForm(tips=tips, auto_id="tie_%s"),
        "exclude": ExcludeForm(tips=tips, auto_id="exclude_%s"), "put_back": EndForm(auto_id="back_%s"),
        "untie": EndForm(auto_id="untie_%s"),
    }  # fmt: skip
    return fresh | bound


def _facts(entity: Entity, word: str) -> list[dict]:
    many = f"{entity.tips:,}+" if entity.capped else f"{entity.tips:,}"
    return [
        {"dt": _("Tips you may see"), "dd": many},
        {"dt": _("First seen"), "dd": moment(entity.first)},
        {"dt": _("Last seen"), "dd": moment(entity.last)},
        {"dt": _("Confirmed in"), "dd": f"{entity.confirmed:,}"},
        {"dt": _("Strength"), "dd": word},
    ]


def _pager(entity: Entity, page: int) -> dict | None:
    last = -(-entity.tips // PAGE)
    if last < 2:
        return None
    many = f"{entity.tips:,}+" if entity.capped else f"{entity.tips:,}"
    shown = f"{(page - 1) * PAGE + 1}–{min(page * PAGE, entity.tips)}"
    return {
        "previous": f"?page={page - 1}" if page > 1 else "",
        "next": f"?page={page + 1}" if page < last else "",
        "shown": shown, "total": many,
    }  # fmt: skip


def _ties(entity: Entity, by: Standing) -> list[EntityTie]:
    rows = EntityTie.objects.visible_to(by).filter(among(entity.members) | among(entity.members, "into_"))
    return list(rows.annotate(by_name=F("by__name"), ended_name=F("ended_by__name")).order_by("-id")[:100])


def _tie(tie: EntityTie, pair: Pair) -> dict:
    ends = [(tie.kind, tie.value), (tie.into_kind, tie.into_value)]
    other = ends[0] if ends[1] == pair else ends[1]
    return {
        "tie": tie, "kind": WORDS.get(other[0], other[0]), "family": family(other[0]),
        "value": other[1], "href": reverse("entity", args=[reference_of(*other)]),
        "apart": pair not in ends, "from": ends[0][1], "into": ends[1][1],
    }  # fmt: skip


def _notes(entity: Entity, by: Standing) -> list[EntityNote]:
    rows = EntityNote.objects.visible_to(by).filter(among(entity.members))
    return list(rows.annotate(by_name=F("by__name"), number=F("tip__number"))[:50])


def _history(entity: Entity, ties: list[EntityTie], by: Standing) -> list[dict]:
    """Say what people did about it, newest first; each line rests on tips the reader may see."""
    rows = EntityExclusion.objects.visible_to(by).filter(among(entity.members))
    lines = []
    for row in rows.annotate(by_name=F("by__name"), ended_name=F("ended_by__name")).order_by("-id")[:50]:
        lines.append((row.at, _("%(who)s took it out of matching: %(why)s") % _said(row)))
        lines += _ended(row, _("%(who)s put it back into matching: %(why)s"))
    for tie in ties:
        said = {"alias": _("%(who)s called %(one)s also known as %(other)s: %(why)s"),
                "merge": _("%(who)s merged %(one)s into %(other)s: %(why)s")}[tie.sort]  # fmt: skip
        lines.append((tie.at, said % (_said(tie) | {"one": tie.value, "other": tie.into_value})))
        lines += _ended(tie, _("%(who)s took that back: %(why)s"))
    lines.sort(key=lambda line: line[0], reverse=True)
    return [{"at": moment(at), "iso": at.isoformat(), "words": words} for at, words in lines]


def _said(row) -> dict[str, str]:
    return {"who": row.by_name, "why": row.reason}


def _ended(row, words: str) -> list[tuple]:
    return [(row.ended_at, words % {"who": row.ended_name, "why": row.ended_reason})] if row.ended_at else []
