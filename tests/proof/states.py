"""The small center in further states: each one changes who may know, and each carries a word of its own."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from intelligence.promotion.services import approve, propose
from privacy.access.acting import acting
from privacy.access.grants import share
from privacy.access.standing import courier, disposal
from privacy.models import Purge
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.destroying import destroy
from privacy.retention.acts.holding import place_hold
from privacy.retention.acts.proposing import propose_purge
from products.dissemination.services import recall
from tests.doors.house import FILE, MATCH, House, _released
from tests.doors.intelligence import _said
from tests.doors.saying import act
from tips.intake.choices import Disposition, Source
from tips.intake.identities import write_sender
from tips.intake.models import Addition, Attachment, Involved, Message
from tips.intake.services import Report, submit_tip
from tips.linking.models import Extraction, Mention, TipLink
from tips.models import Tip
from tips.referrals.models import Referral
from tips.referrals.services import acknowledge, approve_referral, carry, determine_nexus, withdraw
from tips.vetting.models import CallLog, Note
from tips.vetting.services import claim, record_behaviors

PAST = "UPDATE {} SET validated_at = now() - interval '1826 days', purge_at = now() - interval '1 day' WHERE {} = %s"
WITH_A_TIP = ("tips_mailbox", "tips_referral")


@dataclass
class States:
    """Further records by the short name of their state; ``house`` holds those that the doors are tried with."""

    house: House
    tips: dict[str, Tip] = field(default_factory=dict)
    referrals: dict[str, Referral] = field(default_factory=dict)
    products: dict[str, object] = field(default_factory=dict)
    intelligence: dict[str, object] = field(default_factory=dict)

    def gone(self) -> set[str]:
        """Name the tips that nobody may read any more."""
        return {"expired", "past and held", "purged"}


def states_of(house: House, cast: dict, county, office) -> States:
    """Bring records into each further state, by the acts that bring them there."""
    states = States(house)
    for name in ("purged", "expired", "past and held", "waiting", "withdrawn"):
        states.tips[name] = _sent(cast["dana"], name, county)
    states.tips["of another agency"] = _sent(cast["felix"], "of another agency", county)
    states.tips["shared"] = _sent(cast["dana"], "shared", county)
    for name, tip in states.tips.items():
        _every_part(cast, tip, house.tips["partner"], word_of(name))
    _share(cast, states.tips["shared"])
    _share(cast, states.tips["expired"])
    states.referrals["waiting"] = _found(cast, states.tips["waiting"], office)
    states.referrals["withdrawn"] = _withdrawn(cast, states.tips["withdrawn"], office)
    states.products["recalled"] = _released(cast, house, county)
    act(cast["omar"], recall, states.products["recalled"], reason="A source was wrong, windflower.")
    states.intelligence["not sent"] = _intelligence(cast, house.tips["partner"], "not sent")
    states.intelligence["expired"] = _intelligence(cast, house.tips["partner"], "expired")
    _expire("intelligence_intelligencerecord", states.intelligence["expired"].pk)
    _past(states, cast)
    return states


def word_of(state: str) -> str:
    """Return the word found nowhere but in the record of this state."""
    return f"quince-{state.replace(' ', '-')}"


def _sent(person, state, county) -> Tip:
    facts = {"title": f"Fence, {word_of(state)}", "county": county}
    return act(
        person, submit_tip, Report(f"A fence was cut at night, {word_of(state)}.", Source.PARTNER, facts)
    )


def _every_part(cast, tip, other, word) -> None:
    with acting(courier()):
        by, now = {"by": cast["ines"]}, timezone.now()
        Attachment.objects.create(tip=tip, name=f"{word}.png", **FILE)
        Addition.objects.create(tip=tip, side="center", text=f"More, {word}", **by)
        Involved.objects.create(tip=tip, kind="vehicle", description=f"Truck, {word}")
        write_sender(tip, {"name": f"Person, {word}", "phone": f"555-0100 {word}"}, keys=())
        Mention.objects.create(tip=tip, kind="plate", start=0, end=3, text=word, value=word, links=True)
        Extraction.objects.create(tip=tip, done_at=now)
        TipLink.objects.create(tip=other, other=tip, state="linked", **by)
        Note.objects.create(tip=tip, text=f"Solid, {word}", **by)
        CallLog.objects.create(tip=tip, reached=f"Desk, {word}", called_at=now, **by)
        Message.objects.create(mailbox=tip.mailbox, side="center", text=f"Which fence, {word}?", **by)


def _share(cast, tip) -> None:
    until = timezone.localdate() + timedelta(days=30)
    act(cast["omar"], share, tip, to=cast["felix"].agency.circle, reason="The same fence", until=until)


def _found(cast, tip, office) -> Referral:
    tip = act(cast["ines"], claim, tip)
    tip = act(cast["ines"], record_behaviors, tip, answer="yes", behaviors=MATCH)
    act(cast["amir"], determine_nexus, tip, answer="potential", basis="Filming.", office=office)
    with acting(courier()):
        return Referral.objects.unguarded().get(tip=tip)


def _withdrawn(cast, tip, office) -> Referral:
    referral = _found(cast, tip, office)
    act(cast["omar"], approve_referral, referral)
    with acting(courier()):
        carry(Referral.objects.unguarded().get(pk=referral.pk), by=courier())
    act(cast["lin"], acknowledge, referral)
    act(cast["omar"], withdraw, referral, reason="It was a drill.", disposition=Disposition.UNFOUNDED)
    return referral


def _intelligence(cast, tip, state):
    said = _said(f"Entries, {word_of(state)} on file") | {"name": f"Person {word_of(state)}"}
    return act(
        cast["omar"], approve, act(cast["amir"], propose, tips=[tip.number], said=said, identifying=[])
    )


def _expire(table: str, pk: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(PAST.format(table, "id"), [pk])
        for part in WITH_A_TIP if table == "tips_tip" else ():
            cursor.execute(PAST.format(part, "tip_id"), [pk])
        cursor.execute("SET LOCAL ROLE portal_app")


def _past(states, cast) -> None:
    until = timezone.localdate() + timedelta(days=90)
    held, told = states.tips["past and held"], {"document": "12-9", "until": until}
    act(cast["priya"], place_hold, held.number, reason="A suit over the fence", **told)
    for name in ("purged", "past and held"):
        _expire("tips_tip", states.tips[name].pk)
    purge = act(cast["priya"], propose_purge)
    assert act(cast["omar"], approve_purge, purge, digest=purge.digest)
    with acting(disposal()):
        destroy(Purge.objects.get(pk=purge.pk), by=disposal())
    _expire("tips_tip", states.tips["expired"].pk)
