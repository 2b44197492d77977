"""One referral as its page shows it, to either side."""

from django.db.models import F, Value
from django.db.models.functions import Concat
from django.http import Http404

from privacy.access.duties import Duty
from privacy.access.gathering import gather
from privacy.access.standing import Standing
from privacy.audit.models import AuditEntry
from privacy.classes.choices import RecordClass
from privacy.reading import open_record
from privacy.redress.models import Challenge
from privacy.retention.clocks import rows_for
from tips.intake.choices import FileState
from tips.intake.described import described
from tips.intake.models import Tip
from tips.referrals.choices import ENDED, State, Urgency, Word
from tips.referrals.lifecycle import LIFECYCLE
from tips.referrals.models import Referral
from tips.referrals.packages import package_of
from tips.referrals.services.answering import KNOWN

from .access import access_card
from .board import how
from .chips import chips
from .moments import acknowledgement_clock, moment
from .sides import is_office
from .track import stages

ROWS = Referral.objects.select_related("office", "suggested_office", "label")
MARKING = {
    "family": "les",
    "text": "LAW ENFORCEMENT SENSITIVE",
    "note": "Referral to the JTTF. Do not copy.",
}


def referral_page(referral: Referral, *, by: Standing) -> dict:
    """Return everything the page draws; what the reader may not see is not in it."""
    tip, office = tip_of(referral, by=by), is_office(by)
    had = gather(**_rows(referral, by), **(_parts(tip, by) if tip else {}))
    return {
        "referral": referral,
        "tip": tip,
        "office_side": office,
        "package": _package(referral, tip, by),
        "stages": stages(referral, had["track"]),
        "facts": _facts(referral, tip, office, had["track"]),
        "chips": chips(referral),
        "may": _may(referral, by),
        "withdrawn": referral.status == State.WITHDRAWN,
        "immediate": referral.urgency == Urgency.IMMEDIATE,
        "drafted_by_you": referral.status == State.DRAFTED and referral.drafted_by_id == by.user_id,
        "overdue": _overdue(referral),
        "access": access_card(referral, had["kept"][0]),
        "messages_": _thread(had["messages"], office),
        "feedback": had["feedback"],
        "seen": [] if office else seen_by(referral),
        "call_first": _call_first(referral),
        "marking": MARKING,
        "crumbs": [{"label": "Referrals", "href": "/referrals/"}, {"label": referral.number}],
        "others": [] if office else had["others"],
        "additions": [
            {"at": moment(row.at), "text": row.text} for row in had.get("additions", ()) if row.text
        ],
        "involved": had.get("involved", []),
        "challenges": had.get("challenges", []),
        "files": had.get("files", []),
    }


def open_referral(number: str, *, by: Standing, verb: str = "read") -> Referral:
    """Hand over one referral, with whether another office still has its tip."""
    row = open_record(ROWS, by=by, verb=verb, number=number)
    others = Referral.objects.visible_to(by).filter(tip=row.tip_id).exclude(pk=row.pk)
    row.shared = others.exclude(status__in=ENDED).exists()
    return row


def tip_of(referral: Referral, *, by: Standing) -> Tip | None:
    """Return the referral's tip and note that it was read, or None if it is not this reader's any more."""
    try:
        return open_record(
            Tip.objects.select_related("county"), by=by, purpose=referral.number, pk=referral.tip_id
        )
    except Http404:
        return None


def seen_by(referral: Referral) -> list[dict]:
    """Return who of the office has opened a referral, and when first."""
    rows = AuditEntry.objects.filter(
        kind="referral", object_id=referral.pk, verb="read", roles__contains=["liaison"]
    )
    first = rows.order_by("actor_id", "at").distinct("actor_id").select_related("actor")
    return [{"who": entry.actor.name, "at": moment(entry.at)} for entry in first]


def _package(referral: Referral, tip: Tip | None, by: Standing) -> dict:
    """Return what was frozen; before that, what would be; nothing once it is withdrawn from an office."""
    if tip is None:
        return {}
    return referral.package or package_of(referral, tip, by=by)


def _may(referral: Referral, by: Standing) -> set[str]:
    """Return the verbs open to this reader now, with those that are no step of the path."""
    verbs = {step.verb for step in LIFECYCLE.open_to(by, referral)}
    if by.may(Duty.RECEIVE_REFERRAL) and referral.status in KNOWN:
        verbs.add("give feedback")
    if by.may(Duty.TRIAGE) and referral.status not in ENDED:
        verbs.add("phone")
    if by.may(Duty.REFER) and referral.status != State.WITHDRAWN:
        verbs.add("refer also")
    return verbs


def _overdue(referral: Referral) -> bool:
    clock = acknowledgement_clock(referral)
    return clock is not None and clock["state"] == "over"


def _rows(referral: Referral, by: Standing) -> dict:
    said = {"by_name": F("by__name")}
    others = Referral.objects.visible_to(by).filter(tip=referral.tip_id).exclude(pk=referral.pk)
    return {
        "track": referral.track.visible_to(by).annotate(**said),
        "messages": referral.messages.visible_to(by).annotate(**said),
        "feedback": referral.feedback.visible_to(by).annotate(**said),
        "others": others.annotate(office_name=Concat(Value("FBI "), F("office__name"))),
        "kept": rows_for(RecordClass.T2),
    }


def _parts(tip: Tip, by: Standing) -> dict:
    return {
        "additions": tip.additions.visible_to(by),
        "involved": described(tip.involved.visible_to(by)),
        "files": tip.attachments.visible_to(by).exclude(state=FileState.REFUSED),
        "challenges": Challenge.objects.of(tip)[:3],
    }


def _facts(referral: Referral, tip: Tip | None, office: bool, track: list) -> list[dict]:
    clock = acknowledgement_clock(referral)
    referral.phoned = any(entry.word == Word.PHONED for entry in track)
    facts = [
        {"dt": "Urgency", "dd": referral.get_urgency_display()},
        {"dt": "Sent", "dd": moment(referral.delivered_at) or "Not yet", "small": how(referral)},
    ]
    if clock:
        over = clock["state"] == "over"
        words = f"Overdue {clock['words']}" if over else clock["words"]
        facts.insert(
            0, {"dt": "Acknowledge by", "dd": words, "small": clock["title"], "hot": clock["state"] != "ok"}
        )
    if tip:
        when = moment(tip.happened_at) or tip.happened_words
        facts.append({"dt": "Happened", "dd": when or "Not said"})
        facts.append({"dt": "Where", "dd": tip.place or "Not said", "small": tip.county and tip.county.name})
    if not office:
        facts.append({"dt": "To", "dd": str(referral.office), "small": referral.office.phone})
    if referral.external_number:
        facts.append({"dt": "Their number", "dd": referral.external_number})
    if referral.disposition:
        facts.append({"dt": "Disposition", "dd": referral.get_disposition_display()})
    return facts


def _thread(messages: list, office: bool) -> list[dict]:
    return [
        {
            "from": f"{row.by_name}, {'JTTF' if row.from_jttf else 'the center'}",
            "mine": row.from_jttf == office,
            "at": moment(row.at),
            "iso": row.at.isoformat(),
            "text": row.text,
            "note": f"Answer by {row.answer_by:%b %-d}" if row.answer_by else "",
        }
        for row in messages
    ]


def _call_first(referral: Referral) -> bool:
    waiting = referral.status in {State.DRAFTED, State.APPROVED}
    return waiting and referral.urgency == Urgency.IMMEDIATE and referral.called_at is None
