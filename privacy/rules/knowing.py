"""Right to know: which kinds of record a kind of reader may be shown at all.

A record opens only when one of these admits its label, none of the ``barring`` rules shuts it, and the
reader also holds one of its keys (``needing``).
"""

from privacy.access.duties import Duty, Entitlement
from privacy.classes.choices import Part, RecordClass, Stage

from .intelligence import INTELLIGENCE_RIGHTS
from .rule import RightToKnow

TIP_CLASSES = {RecordClass.T0, RecordClass.T1, RecordClass.T2}
OPEN_MARKINGS = {"PUBLIC", "TLP:CLEAR"}


def own_report(standing, label):
    """Whether a label is that of a report which one's own agency sent, and one reports for it."""
    own_parts = {Part.RECORD, Part.MAILBOX}
    return standing.may(Duty.REPORT) and label.record_class in TIP_CLASSES and label.part in own_parts


def _own_request(standing, label):
    current = standing.has(Entitlement.TRAINED, Entitlement.AGREED)
    mine = (label.record_class, label.part) == (RecordClass.P, Part.MAILBOX)
    return standing.may(Duty.REPORT) and current and mine


def _at_the_center(standing) -> bool:
    return standing.has(Entitlement.HOST, Entitlement.TRAINED)


def _center_work(label) -> bool:
    return label.record_class in TIP_CLASSES and label.part in {Part.RECORD, Part.DESK, Part.MAILBOX}


def _intake(standing, label):
    return standing.may(Duty.TRIAGE) and _at_the_center(standing) and _center_work(label)


def _analysis(standing, label):
    return standing.may(Duty.VET) and _at_the_center(standing) and _center_work(label)


def _supervision(standing, label):
    charged = standing.may(Duty.APPROVE) or standing.may(Duty.REVIEW_PRIVACY)
    return charged and _at_the_center(standing) and label.part != Part.IDENTITY


def _identity(standing, label):
    return standing.may(Duty.SEE_IDENTITY) and _at_the_center(standing) and label.part == Part.IDENTITY


def _referred(standing, label):
    return (
        standing.may(Duty.RECEIVE_REFERRAL)
        and standing.has(Entitlement.TRAINED, Entitlement.LAW_ENFORCEMENT)
        and label.record_class in TIP_CLASSES
        and label.part == Part.RECORD
    )


def _draft(standing, label):
    made = label.record_class == RecordClass.P and label.part != Part.IDENTITY
    return standing.may(Duty.AUTHOR) and _at_the_center(standing) and made


def _released(standing, label):
    if label.record_class != RecordClass.P or label.stage == Stage.HELD or label.part != Part.RECORD:
        return False
    if not standing.may(Duty.READ_PRODUCTS):
        return False
    return label.marking in OPEN_MARKINGS or standing.has(Entitlement.TRAINED, Entitlement.AGREED)


def _public(standing, label):
    plain = not (label.compartments or label.originator_controlled or label.populations or label.expressive)
    return (
        standing.may(Duty.READ_PUBLIC)
        and (label.record_class, label.part) == (RecordClass.P, Part.RECORD)
        and label.stage != Stage.HELD
        and label.marking in OPEN_MARKINGS
        and OPEN_MARKINGS.issuperset(label.caveats)
        and plain
    )


def _mailbox(standing, label):
    return standing.may(Duty.OPEN_MAILBOX) and label.part == Part.MAILBOX


def _taken_in(standing, label):
    return standing.may(Duty.TAKE_IN) and label.record_class == RecordClass.T0


def _carried(standing, label):
    return standing.may(Duty.CARRY) and bool(standing.service)


RIGHTS = (
    RightToKnow(
        "A-01",
        "People who report for an agency may read the reports that agency sent, without names held apart.",
        "Center privacy policy: submitting agencies keep control of their reports",
        own_report,
    ),
    RightToKnow(
        "A-02",
        "Trained people of an agency with a current agreement may read what it asked and was answered.",
        "28 CFR 23.20(e), (g); Center privacy policy: requests for information",
        _own_request,
    ),
    RightToKnow(
        "A-03",
        "Trained intake analysts of the center may read tips and the work on them.",
        "28 CFR 23.20(e); ISE-SAR Functional Standard, organizational processing",
        _intake,
    ),
    RightToKnow(
        "A-04",
        "Trained analysts of the center may read tips and the work on them.",
        "28 CFR 23.20(e); ISE-SAR Functional Standard, two-part review",
        _analysis,
    ),
    RightToKnow(
        "A-09",
        "Trained supervisors and the privacy officer may read every record of the center except identities.",
        "Fusion center privacy policy template, sections C and N: governance and accountability",
        _supervision,
    ),
    RightToKnow(
        "A-10",
        "A trained JTTF liaison may read what was referred to their own field office.",
        "Center privacy policy: all terrorism-related tips and leads go to the JTTF",
        _referred,
    ),
    RightToKnow(
        "A-12",
        "Trained readers of agencies with a current agreement may read products released to them.",
        "28 CFR 23.20(f): dissemination to those with need and right to know",
        _released,
    ),
    RightToKnow(
        "A-13",
        "Trained authors of the center may read products in preparation, without the names held apart.",
        "Center privacy policy: production",
        _draft,
    ),
    RightToKnow(
        "A-17",
        "Everyone may read what was released to the public.",
        "Center product policy: a separate approval for public release",
        _public,
    ),
    RightToKnow(
        "A-20",
        "Only those charged with it may see who submitted a tip or is named in one.",
        "Fusion center privacy policy template, section L; CJIS AC-21",
        _identity,
    ),
    RightToKnow(
        "A-21",
        "Whoever holds a receipt code may read the messages of its mailbox.",
        "Center privacy policy: two-way contact without a name",
        _mailbox,
    ),
    RightToKnow(
        "A-30",
        "The public form may write a raw submission and see it until it is sent.",
        "Center privacy policy: intake is write-mostly and sealed",
        _taken_in,
    ),
    RightToKnow(
        "A-31",
        "The courier may carry what people have decided to send.",
        "28 CFR 23.20(g): every dissemination is recorded and carried out as recorded",
        _carried,
    ),
    *INTELLIGENCE_RIGHTS,
)
