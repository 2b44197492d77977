"""Right to know: which kinds of record a kind of reader may be shown at all.

A record opens only when one of these admits its label, none of ``BARS`` shuts it, and the
reader also holds one of its keys (``needing``).
"""

from privacy.access.duties import Duty, Entitlement
from privacy.classes.choices import Part, RecordClass, Stage

from .intelligence import INTELLIGENCE_BARS, INTELLIGENCE_RIGHTS
from .rule import Bar, RightToKnow

TIP_CLASSES = {RecordClass.T0, RecordClass.T1, RecordClass.T2}
OPEN_MARKINGS = {"PUBLIC", "TLP:CLEAR"}
CREDENTIALS = {"PCII": Entitlement.PCII, "SSI": Entitlement.SSI, "CVI": Entitlement.CVI}
FEDERAL_ONLY = {"FED ONLY", "FEDCON"}
BY_NAME_ONLY = {"TLP:RED", "DL ONLY", "ORCON", "NOFORN"}


def _own_report(standing, label):
    own_parts = {Part.RECORD, Part.MAILBOX}
    return standing.may(Duty.REPORT) and label.record_class in TIP_CLASSES and label.part in own_parts


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
    return standing.may(Duty.AUTHOR) and _at_the_center(standing) and label.record_class == RecordClass.P


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
        "People who report for an agency may read the reports that agency sent, as it sent them.",
        "Center privacy policy: submitting agencies keep control of their reports",
        _own_report,
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
        "Trained authors of the center may read products in preparation.",
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


def _outside(standing) -> bool:
    return not standing.has(Entitlement.HOST) and not standing.service


def _not_law_enforcement(standing, label):
    withheld = label.marking == "LES" and label.record_class == RecordClass.P
    return withheld and _outside(standing) and not standing.has(Entitlement.LAW_ENFORCEMENT)


def _not_federal(standing, label):
    withheld = label.record_class == RecordClass.P and not FEDERAL_ONLY.isdisjoint(label.caveats)
    return withheld and _outside(standing) and not standing.has(Entitlement.FEDERAL)


def _not_by_name(standing, label):
    withheld = label.record_class == RecordClass.P and not BY_NAME_ONLY.isdisjoint(label.caveats)
    return withheld and _outside(standing)


def _outside_the_compartment(standing, label):
    return not standing.service and not standing.compartments.issuperset(label.compartments)


def _without_credential(standing, label):
    needed = {CREDENTIALS[caveat] for caveat in label.caveats if caveat in CREDENTIALS}
    return not standing.service and not standing.entitlements.issuperset(needed)


def _policy_not_accepted(standing, label):
    person = not standing.service
    sensitive = label.part != Part.MAILBOX and label.marking not in OPEN_MARKINGS
    own = _own_report(standing, label)
    return person and sensitive and not own and not standing.has(Entitlement.ACKNOWLEDGED)


BARS = (
    Bar(
        "B-02",
        "Products marked law enforcement sensitive are only for holders of a law-enforcement post.",
        "Marking rule LES: post that needs it, need to know",
        _not_law_enforcement,
    ),
    Bar(
        "B-03",
        "A record in a compartment is only for people read in to it.",
        "Center privacy policy: compartments",
        _outside_the_compartment,
    ),
    Bar(
        "B-04",
        "PCII, SSI and CVI are only for people who hold that credential today.",
        "6 U.S.C. 673; 49 CFR 1520.11; 6 CFR 27.400",
        _without_credential,
    ),
    Bar(
        "B-05",
        "People who have not accepted the policy in force read only their own agency's reports.",
        "Fusion center privacy policy template, section B: written acknowledgement",
        _policy_not_accepted,
    ),
    Bar(
        "B-06",
        "Products for federal agencies only are not for people of other agencies.",
        "CUI Registry, limited dissemination controls: FED ONLY, FEDCON",
        _not_federal,
    ),
    Bar(
        "B-07",
        "Products for named recipients, or that their originator controls, open to no audience.",
        "Traffic Light Protocol 2.0; CUI Registry: DL ONLY, NOFORN; third-agency rule",
        _not_by_name,
    ),
    *INTELLIGENCE_BARS,
)
