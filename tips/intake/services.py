"""The acts of intake."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from partners.directory.models import Agency
from privacy.access.acting import access_of, acting, take_up
from privacy.access.standing import Standing, public_intake
from privacy.audit.trail import record as audit
from privacy.classes.choices import RecordClass
from privacy.disclosures.services import wake
from privacy.markings.turning_away import turn_away
from privacy.policy.choosing import clock
from privacy.retention.clocks import purge_time

from .access import mailbox_keys, place_mailbox, place_tip
from .choices import Priority, Source
from .identities import write_cards, write_sender
from .models import Mailbox, Tip
from .numbering import tip_number
from .priority import first_priority
from .receipts import mailbox_reference
from .text import storable

TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Report:
    """What a form, a phone call, a partner's system or an import turned into values.

    ``facts`` are fields of ``Tip``; ``involved`` are cards, whose
    ``name`` and ``contact`` are kept apart, and ``identity`` is who sends it.
    """

    narrative: str
    source: Source
    facts: dict[str, Any] = field(default_factory=dict)
    involved: tuple[dict[str, Any], ...] = ()
    identity: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def submit_tip(report: Report, *, by: Standing, code_digest: bytes | None = None, attach=None) -> Tip:
    """Take in a report: the tip, its parts, its mailbox, its clock and its line in the trail.

    ``by`` is the officer or analyst who sends it, or ``public_intake()``; ``code_digest`` is the
    keyed hash of the receipt code; ``attach(tip)`` moves the report's files to it in the same
    transaction. Background work is woken on commit and swept if the broker is away. Raises
    ``ValidationError`` by field for text that this portal never holds, whatever the door.
    """
    turn_away_report(report)
    reference = mailbox_reference(code_digest) if code_digest else uuid4()
    # Made before intake's standing is entered, which then holds it from the start.
    keys = mailbox_keys(reference)
    # Intake writes for whoever sends: the sender may not see every part of what they send again.
    with acting(public_intake(str(reference)), access_of(by).edition, keys):
        tip = _write_tip(report, by, keys)
        write_cards(tip, report.involved, keys=keys)
        write_sender(tip, report.identity, keys=keys)
        _write_mailbox(tip, reference, code_digest, keys)
        if attach:
            attach(tip)
    take_up([tip.label], tip.rule_keys)
    audit(by, "submit", tip, detail={"source": report.source})
    wake("tips.read_tip", tip.pk)
    if attach:
        wake("tips.check_files", tip.pk)
    return tip


def turn_away_report(report: Report) -> None:
    """Raise ``ValidationError`` by field for a report that holds what this portal never does."""
    turn_away({"narrative": report.narrative, **report.facts, **report.identity})
    for card in report.involved:
        turn_away(card)


def _write_tip(report: Report, by: Standing, keys: list[int]) -> Tip:
    now = timezone.now()
    facts = {"title": headline(report.narrative), **report.facts}
    priority, why = first_priority(report.narrative, facts)
    tip = Tip(
        **facts,
        number=tip_number(),
        record_class=RecordClass.T0,
        narrative=storable(report.narrative),
        source=report.source,
        submitted_by_id=by.user_id,
        priority=priority,
        priority_why=why,
        due_at=now + first_look(priority),
        purge_at=purge_time(RecordClass.T0, start=now),
        validated_at=now,
    )
    if report.source in {Source.PARTNER, Source.API} and tip.agency_id is None:
        tip.agency = _agency_of(by)
    place_tip(tip, mailbox_keys=keys)
    tip.save(force_insert=True)
    return tip


def _agency_of(by: Standing) -> Agency:
    """Return the sender's agency as their standing names it; the rest is fetched where it is asked for."""
    return Agency.from_db("default", ["id", "reference"], [by.agency_id, UUID(by.agency)])


def _write_mailbox(tip: Tip, reference, code_digest: bytes | None, keys: list[int]) -> None:
    mailbox = Mailbox(tip=tip, reference=reference, code_digest=code_digest, purge_at=tip.purge_at)
    place_mailbox(mailbox, keys=keys).save(force_insert=True)


def headline(narrative: str) -> str:
    """Return the first words of a story as a title an analyst may improve."""
    first = " ".join(narrative.split())
    return first if len(first) <= TITLE_LENGTH else first[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…"


def first_look(priority: Priority) -> timedelta:
    """Return how soon somebody should first look, by the center's own clock."""
    name = Priority(priority).name
    return clock(f"first_look.{name}", settings.FIRST_LOOK[name])
