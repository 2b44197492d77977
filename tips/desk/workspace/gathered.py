"""Everything a tip's page draws that stands in other tables, fetched in one statement."""

from dataclasses import dataclass

from django.db.models import F, Value
from django.db.models.functions import Concat

from partners.directory.models import County
from privacy.access.gathering import gather
from privacy.access.standing import Standing
from privacy.redress.models import Challenge
from privacy.retention.clocks import rows_for
from tips.intake.described import described
from tips.intake.models import Addition, Attachment, Involved, Message, Tip
from tips.linking.models import Extraction
from tips.linking.services import links_of
from tips.linking.sharing import identifiers_of
from tips.linking.suggesting import candidates
from tips.referrals.models import Referral
from tips.referrals.offices import current_offices, territories_of
from tips.vetting.acts.merging import merged_into
from tips.vetting.acts.part_one import in_force
from tips.vetting.models import BehaviorFinding, BehaviorMatch, CallLog, NexusDetermination, Note

from .entities import finds_of
from .history import FIRST, trail_of
from .place import tallies

BY_NAME = {"by_name": F("by__name")}
PARTS = {"files": Attachment, "cards": Involved, "reading": Extraction, "matches": BehaviorMatch}
SIGNED = {
    "additions": Addition, "notes": Note, "calls": CallLog,
    "part_one": BehaviorFinding, "part_two": NexusDetermination,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gathered:
    """Rows of a tip that its reader may see, by what they are, and the lists its forms choose from.

    Rows that somebody signed hold the name as ``by_name``.
    """

    files: list
    cards: list
    reading: list
    matches: list
    additions: list
    notes: list
    calls: list
    part_one: list
    part_two: list
    messages: list
    referrals: list
    mentions: list
    identifiers: list
    links: list
    placed: list
    surrounded: list
    traces: list
    entries: list
    numbers: list
    people: list
    recent: list
    usual: list
    retention: list
    behaviors: list
    counties: list
    offices: list
    territories: list
    challenges: list
    stands_for: list


def gathered(tip: Tip, *, by: Standing) -> Gathered:
    """Fetch what the page of a tip draws, each row cleared for its reader."""
    parts = {name: model.objects.visible_to(by).filter(tip=tip) for name, model in PARTS.items()}
    parts["cards"] = described(parts["cards"])
    signed = {
        name: model.objects.visible_to(by).filter(tip=tip).annotate(**BY_NAME)
        for name, model in SIGNED.items()
    }
    return Gathered(
        **gather(
            **parts,
            **signed,
            **trail_of(tip, by=by, views=False, most=FIRST),
            **candidates(tip, by=by),
            **tallies(tip, by=by),
            messages=messages_of(tip, by=by),
            referrals=_referrals(tip, by),
            mentions=finds_of(tip, by=by),
            identifiers=identifiers_of([tip.pk], by=by),
            links=links_of(tip, by=by),
            retention=rows_for(tip.record_class, tip.disposition),
            behaviors=in_force(),
            counties=County.objects.filter(served=True),
            offices=current_offices(),
            territories=territories_of(tip),
            stands_for=merged_into(tip, by=by),
            challenges=Challenge.objects.of(tip)[:3],
        )
    )


def messages_of(tip: Tip, *, by: Standing):
    """Return what passed between the center and the submitter."""
    return Message.objects.visible_to(by).filter(mailbox__tip=tip).annotate(**BY_NAME)


def _referrals(tip: Tip, by: Standing):
    office = Concat(Value("FBI "), F("office__name"))
    return Referral.objects.visible_to(by).filter(tip=tip).annotate(office_name=office)
