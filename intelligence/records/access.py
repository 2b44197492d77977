"""What the two keys of criminal intelligence look at: its own desk, its approvers, the privacy officer."""

from intelligence.danger.models import DangerWarning
from intelligence.promotion.models import Proposal
from privacy.access.interning import Need, label
from privacy.access.models import KeyKind
from privacy.access.placing import PLACED, place
from privacy.classes.choices import Part, RecordClass, Stage

from .models import IntelligenceRecord

DESKS = ("intelligence", "supervision", "privacy")
PLACED_RECORD = [*PLACED, "desk_label"]
FACTS = {"record_class": RecordClass.T3, "marking": "LES"}
NEEDS: list[Need] = [*((KeyKind.DESK, desk) for desk in DESKS), (KeyKind.SERVICE, "courier")]


def place_record(record: IntelligenceRecord, *, stage: Stage = Stage.HELD) -> IntelligenceRecord:
    """Give a record its labels and keys; those it is disseminated to come by named grants."""
    record.desk_label = label(**FACTS, part=Part.DESK)
    return place(record, label=label(**FACTS, stage=stage), needs=NEEDS)


def place_proposal(proposal: Proposal) -> Proposal:
    """Give a proposal its label and keys: it is the center's own work and leaves in no way."""
    return place(proposal, label=label(**FACTS, part=Part.DESK), needs=NEEDS)


def place_warning(warning: DangerWarning, *, stage: Stage = Stage.HELD) -> DangerWarning:
    """Give a warning its label and keys; its readers come by named grants once two people agreed."""
    return place(warning, label=label(**FACTS, part=Part.WARNING, stage=stage), needs=NEEDS)
