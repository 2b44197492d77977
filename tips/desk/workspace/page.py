"""Everything the workspace shows of one tip, for one reader."""

from django.forms import Form
from django.urls import reverse
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from tips.desk import presence
from tips.desk.clocks import moment
from tips.desk.reach import within_reach
from tips.intake.choices import OPEN, Status
from tips.intake.models import Attachment, Involved, Message, Tip
from tips.linking.models import Extraction, LinkState
from tips.linking.services import decided
from tips.linking.sharing import shared
from tips.linking.suggesting import suggest
from tips.vetting.acts.claims import IDLE, idle_since
from tips.vetting.models import CallLog, Note

from . import access, connecting, entities, head, history, panels, place, story, timing
from .details import forms
from .record import marking, works_on_tips

CLOSED_OR_GONE = (Status.CLOSED, Status.REFERRED)
SHOWN_LINKS = 3


def workspace(tip: Tip, *, by: Standing, bound: dict[str, Form] | None = None, plain: bool = False) -> dict:
    """Return what the page of a tip draws; ``bound`` are forms that came back with something to correct."""
    bound = bound or {}
    people = within_reach(tip)
    presence.here(tip, by=by)
    page = _frame(tip, by) | _found(tip, by, plain) | _around(tip, by)
    text = f"{tip.title}. {tip.narrative}"
    behaviors = panels.behaviors(tip, text, by=by, bound=bound.get("part_one"))
    return page | {
        "part_one": panels.part_one(tip, by=by, bound=bound.get("part_one")),
        "part_two": panels.part_two(tip, people, by=by, bound=bound.get("part_two")),
        "behaviors": behaviors,
        "some_behaviors": any(row.ticked or row.suggested for row in behaviors),
        "referrals": panels.referrals(tip, by=by),
        "access": access.access_card(tip, people, by=by, list_href=_list_of_readers(tip, by)),
        "history": history.history(tip, by=by, views=False, most=history.FIRST),
        "forms": forms(tip, bound),
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
    }  # fmt: skip


def _found(tip: Tip, by: Standing, plain: bool) -> dict:
    mentions = entities.mentions_of(tip, by=by)
    identifiers = shared([tip], by=by).get(tip.pk, [])
    rows = entities.entities(mentions, identifiers)
    links = decided(tip, by=by)
    related = suggest(tip, by=by, identifiers=identifiers)
    likely = [one for one in related if getattr(links.get(one.tip.pk), "state", "") != LinkState.UNRELATED]
    return {
        "plain": plain,
        "blocks": story.blocks(tip, mentions, by=by, plain=plain),
        "reading": Extraction.objects.visible_to(by).filter(tip=tip).first(),
        "entities": rows,
        "first_entities": rows[: entities.FIRST],
        "other_entities": rows[entities.FIRST :],
        "entity_summary": entities.summary(rows),
        "suggestions": [_with_link(one, links) for one in related[: SHOWN_LINKS * 3]],
        "to_review": sum(one.tip.pk not in links for one in related),
        "picture": connecting.picture(rows, identifiers, likely, links),
        "when": timing.when(tip, likely, links),
        "where": place.where(tip, by=by),
    }


def _with_link(one, links: dict) -> dict:
    return {"related": one, "link": links.get(one.tip.pk)}


def _around(tip: Tip, by: Standing) -> dict:
    calls = list(CallLog.objects.visible_to(by).filter(tip=tip).select_related("by"))
    return {
        "files": list(Attachment.objects.visible_to(by).filter(tip=tip)),
        "cards": list(Involved.objects.visible_to(by).filter(tip=tip)),
        "notes": list(Note.objects.visible_to(by).filter(tip=tip).select_related("by")),
        "calls": calls,
        "jttf_call": next((call for call in calls if call.to_jttf), None),
        "thread": messages_of(tip, by=by),
        "sees_identity": by.may(Duty.SEE_IDENTITY),
    }


def messages_of(tip: Tip, *, by: Standing) -> list[dict]:
    """Return what passed between the center and the submitter."""
    rows = Message.objects.visible_to(by).filter(mailbox__tip=tip).select_related("by")
    return [_message(each) for each in rows]


def _message(message: Message) -> dict:
    center = message.side == "center"
    return {
        "from": f"{message.by} for the center" if center and message.by_id else "The submitter",
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
