"""Right to know criminal intelligence (28 CFR Part 23): a class of its own, with its own rights and bars."""

from privacy.access.duties import Duty, Entitlement
from privacy.classes.choices import Part, RecordClass, Stage

from .rule import Bar, RightToKnow

PEER = {
    Entitlement.TRAINED,
    Entitlement.PART23_TRAINED,
    Entitlement.LAW_ENFORCEMENT,
    Entitlement.PART23_AGREED,
}


def _is_record(label) -> bool:
    """Say whether a label is of criminal intelligence itself, not of a warning drawn from it."""
    return label.record_class == RecordClass.T3 and label.part != Part.WARNING


def _is_warning(label) -> bool:
    return label.record_class == RecordClass.T3 and label.part == Part.WARNING


def _written(standing, label):
    charged = standing.may(Duty.WORK_INTELLIGENCE)
    return charged and standing.has(Entitlement.HOST, Entitlement.TRAINED) and label.record_class == "T3"


def _disseminated(standing, label):
    return (
        standing.may(Duty.READ_INTELLIGENCE)
        and standing.has(*PEER)
        and _is_record(label)
        and (label.part, label.stage) == (Part.RECORD, Stage.RELEASED)
    )


def _warned(standing, label):
    outside = not standing.has(Entitlement.HOST)
    return outside and standing.may(Duty.READ_PRODUCTS) and _is_warning(label) and label.stage == "released"


def _untrained(standing, label):
    trained = standing.has(Entitlement.TRAINED, Entitlement.PART23_TRAINED)
    # At the center a warning tells of its record; whoever is warned outside needs no course to be safe.
    told = _is_record(label) or (_is_warning(label) and standing.has(Entitlement.HOST))
    return told and not standing.service and not trained


def _no_peer(standing, label):
    outside = not standing.has(Entitlement.HOST) and not standing.service
    peer = standing.has(Entitlement.LAW_ENFORCEMENT, Entitlement.PART23_AGREED)
    return _is_record(label) and outside and not peer


INTELLIGENCE_RIGHTS = (
    RightToKnow(
        "A-14",
        "Trained analysts of the center who write criminal intelligence may read it and its basis.",
        "28 CFR 23.20(a), (c); fusion center privacy policy template, section L",
        _written,
    ),
    RightToKnow(
        "A-15",
        "Officers trained in 28 CFR Part 23 may read criminal intelligence disseminated to their agency.",
        "28 CFR 23.20(e), (f)(1)",
        _disseminated,
    ),
    RightToKnow(
        "A-16",
        "Whoever two people warned of imminent danger may read that assessment, never the record behind it.",
        "28 CFR 23.20(f)(2): to avoid imminent danger to life or property",
        _warned,
    ),
)

INTELLIGENCE_BARS = (
    Bar(
        "B-08",
        "Criminal intelligence is only for people whose privacy and 28 CFR Part 23 training are current.",
        "28 CFR 23.20(g); center privacy policy: training",
        _untrained,
    ),
    Bar(
        "B-09",
        "Criminal intelligence leaves only for law enforcement whose agency has agreed to equal procedures.",
        "28 CFR 23.20(f)(1)",
        _no_peer,
    ),
)
