"""Bars: what shuts a record to a reader whom a right to know would admit."""

from privacy.access.duties import Duty, Entitlement
from privacy.classes.choices import Part, RecordClass

from .intelligence import INTELLIGENCE_BARS
from .knowing import OPEN_MARKINGS, own_report
from .rule import Bar

CREDENTIALS = {"PCII": Entitlement.PCII, "SSI": Entitlement.SSI, "CVI": Entitlement.CVI}
FEDERAL_ONLY = {"FED ONLY", "FEDCON"}
STRICT = {"juvenile", "victim", "source"}
BY_NAME_ONLY = {"TLP:RED", "DL ONLY", "ORCON", "NOFORN"}


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


def _not_for_the_strict_few(standing, label):
    protected = label.part == Part.IDENTITY and not STRICT.isdisjoint(label.populations)
    few = standing.may(Duty.APPROVE) or standing.may(Duty.REVIEW_PRIVACY)
    return protected and not standing.service and not few


def _policy_not_accepted(standing, label):
    person = not standing.service
    open_or_own = label.marking in OPEN_MARKINGS or own_report(standing, label)
    return person and not open_or_own and not standing.has(Entitlement.ACKNOWLEDGED)


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
    Bar(
        "B-10",
        "Who a juvenile, a victim or a confidential source is, is for supervisors and the privacy officer.",
        "Fusion center privacy policy template, section L; state law on juvenile records and victims",
        _not_for_the_strict_few,
    ),
    *INTELLIGENCE_BARS,
)
