"""Everything the workspace shows of one tip, for one reader."""

from collections.abc import Iterable

from django.forms import Form
from django.urls import reverse
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from tips.desk import presence
from tips.desk.clocks import moment
from tips.desk.reach import within_reach
from tips.intake.choices import OPEN, Status
from tips.intake.models import Message, Tip
from tips.linking.models import LinkState
from tips.linking.services import by_other
from tips.linking.sharing import sharing
from tips.linking.suggesting import likeliest
from tips.vetting.acts.claims import IDLE, idle_since

from . import access, connecting, entities, head, history, panels, place, story, timing
from .details import forms
from .gathered import Gathered, gathered
from .record import marking, works_on_tips

CLOSED_OR_GONE = (Status.CLOSED, Status.REFERRED)
SHOWN_LINKS = 3


def workspace(tip: Tip, *, by: Standing, bound: dict[str, Form] | None = None, plain: bool = False) -> dict:
    """Return what the page of a tip draws; ``bound`` are forms that came back with something to correct."""
    bound = bound or {}
    people, had = within_reach(tip), gathered(tip, by=by)
    presence.here(tip, by=by)
    page = _frame(tip, by) | _found(tip, had, by, plain) | _around(had, by)
    text = f"{tip.title}. {tip.narrative}"
    behaviors = panels.behaviors(text, had, bound=bound.get("part_one"))
    kept = next(iter(had.retention), None)
    return page | {
        "part_one": panels.part_one(tip, had.part_one, by=by, bound=bound.get("part_one")),
        "part_two": panels.part_two(tip, had, people, by=by, bound=bound.get("part_two")),
        "behaviors": behaviors,
        "some_behaviors": any(row.ticked or row.suggested for row in behaviors),
        "referrals": had.referrals,
        "challenges": had.challenges,
        "merged": had.stands_for,
        "access": access.access_card(tip, people, kept, by=by, list_href=_list_of_readers(tip, by)),
        "history": history.lines_of(by=by, entries=had.entries, numbers=had.numbers, people=had.people),
        "forms": forms(tip, had.counties, bound),
        "failed": next(iter(bound.values()), None),
        "bound": bound,
    }


def _frame(tip: Tip, by: Standing) -> dict:
    works = works_on_tips(by)
    return {
        "tip": tip,
        "marking": marking(tip),
        "chips": head.chips(tip, by=by),
        "facts": head.facts(tip),
        "origin": head.origin(tip),
        "call_first": head.call_first(tip),
        "here": presence.others_at([tip], by=by).get(tip.pk, []),
        "works": works,
        "mine": tip.claimed_by_id == by.user_id,
        "claimable": works and by.may(Duty.TRIAGE) and tip.claimed_by_id is None and tip.status in OPEN
        and not (tip.matched_by_id == by.user_id and tip.status in {Status.VETTING, Status.UNDECIDED}),
        "idle": works and _idle(tip, by),
        "closed": tip.status == Status.CLOSED,
        "askable": works and _askable(tip),
        "promotable": by.may(Duty.WORK_INTELLIGENCE) and tip.record_class != RecordClass.T0,
    }  # fmt: skip


def _found(tip: Tip, had: Gathered, by: Standing, plain: bool) -> dict:
    identifiers = sharing(had.identifiers).get(tip.pk, [])
    rows = entities.entities(had.mentions, identifiers)
    links = by_other(tip, had.links)
    found = {"placed": had.placed, "surrounded": had.surrounded, "traces": had.traces}
    related = likeliest(tip, identifiers, by=by, **found)
    likely = [one for one in related if getattr(links.get(one.tip.pk), "state", "") != LinkState.UNRELATED]
    return {
        "plain": plain,
        "blocks": story.blocks(tip, had.mentions, had.additions, plain=plain),
        "reading": next(iter(had.reading), None),
        "entities": rows,
        "more_finds": len(had.mentions) > entities.MOST_DRAWN,
        "first_entities": rows[: entities.FIRST],
        "other_entities": rows[entities.FIRST :],
        "entity_summary": entities.summary(rows),
        "suggestions": [_with_link(one, links) for one in related[: SHOWN_LINKS * 3]],
        "to_review": sum(one.tip.pk not in links for one in related),
        "picture": connecting.picture(rows, identifiers, likely, links),
        "when": timing.when(tip, likely, links),
        "where": place.where(tip, had.recent, had.usual),
    }


def _with_link(one, links: dict) -> dict:
    return {"related": one, "link": links.get(one.tip.pk)}


def _around(had: Gathered, by: Standing) -> dict:
    return {
        "files": had.files,
        "cards": had.cards,
        "notes": had.notes,
        "calls": had.calls,
        "jttf_call": next((call for call in had.calls if call.to_jttf), None),
        "thread": thread(had.messages),
        "sees_identity": by.may(Duty.SEE_IDENTITY),
    }


def thread(messages: Iterable[Message]) -> list[dict]:
    """Return what passed between the center and the submitter; a message holds its ``by_name``."""
    return [_message(each) for each in messages]


def _message(message: Message) -> dict:
    center = message.side == "center"
    return {
        "from": f"{message.by_name} for the center" if center and message.by_id else "The submitter",
        "mine": center,
        "at": moment(message.at),
        "iso": message.at.isoformat(),
        "text": message.text,
    }


def _idle(tip: Tip, by: Standing) -> bool:
    held = tip.claimed_by_id not in {None, by.user_id} and tip.status in OPEN
    return held and timezone.now() - idle_since(tip) >= IDLE


def _askable(tip: Tip) -> bool:
    mailbox = getattr(tip, "mailbox", None)
    reachable = mailbox is not None and (tip.agency_id or mailbox.code_digest)
    return bool(reachable) and not mailbox.stopped_at and tip.status not in CLOSED_OR_GONE


def _list_of_readers(tip: Tip, by: Standing) -> str:
    return reverse("tip-access", args=[tip.number]) if by.may(Duty.SEE_REACH) else ""
