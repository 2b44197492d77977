"""Who may be shown which part of which record, written from the sentences of the policy.

It knows people and records as facts (``people``, ``things``) and asks nothing of the code that decides.
"""

from dataclasses import dataclass

from tests.proof.people import Person

TIP_STAFF = {"intake", "analyst", "senior", "supervisor", "privacy"}
IDENTITY_STAFF = {"intake", "senior", "supervisor", "privacy"}
AUTHORS = {"analyst", "senior"}
PRODUCT_STAFF = AUTHORS | {"supervisor", "privacy"}
INTELLIGENCE_STAFF = PRODUCT_STAFF
CUSTODY = {"supervisor", "privacy", "auditor"}
READERS = {"officer", "reader", "agency administrator", "system"}


@dataclass(frozen=True)
class Thing:
    """One record as facts: what it is, whose, where it went, and whether its day has come."""

    kind: str
    sender: str = ""
    shared_with: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    gone: bool = False
    to_discipline: str = ""
    recalled: bool = False
    to: str = ""
    people: frozenset[str] = frozenset()


def may_see(person: Person, thing: Thing, part: str = "record") -> bool:
    """Say whether the policy lets a person see a part of a record; a record past its day is for nobody."""
    if thing.gone:
        return False
    if thing.kind == "rendition" and thing.recalled and part == "text":
        return False
    if person.service:
        return thing.kind not in {"custody", "notice"}
    return SENTENCES[thing.kind](person, thing, part)


def _tip(person, tip, part) -> bool:
    """The center's staff work on tips; an agency follows its own; an office gets what was referred to it."""
    staff = person.at_the_center and person.role in TIP_STAFF
    own = person.reports and person.agency == tip.sender
    if part == "identity":
        return staff and person.role in IDENTITY_STAFF
    if part == "desk":
        return staff
    if part == "mailbox":
        return staff or own
    shared = person.reports and person.current and person.agency in tip.shared_with
    return staff or own or shared or _office(person, tip)


def _office(person, thing) -> bool:
    liaison = person.role == "liaison" and person.trained and person.accepted and person.law_enforcement
    return liaison and person.office in thing.offices


def _referral(person, referral, part) -> bool:
    """A referral is the center's and that of the office it reached, not of whoever sent the tip."""
    return (person.at_the_center and person.role in TIP_STAFF) or _office(person, referral)


def _intelligence(person, record, part) -> bool:
    """Criminal intelligence: trained staff of the center, and officers of agencies it was sent to."""
    if _intelligence_staff(person):
        return True
    peer = person.law_enforcement and person.part23_agreed and person.part23 and person.current
    return (
        part == "record"
        and peer
        and person.role in {"officer", "liaison"}
        and person.agency in record.shared_with
    )


def _intelligence_staff(person) -> bool:
    return person.at_the_center and person.part23 and person.role in INTELLIGENCE_STAFF


def _proposal(person, proposal, part) -> bool:
    """A proposal is the center's own work."""
    return _intelligence_staff(person)


def _warning(person, warning, part) -> bool:
    """A warning of danger goes to whoever reads for the agencies that two people warned."""
    return _intelligence_staff(person) or (
        person.role in READERS and person.current and person.agency in warning.shared_with
    )


def _product(person, product, part) -> bool:
    """A product and the work on it are for those who write, review and approve; its readers get renditions.

    A name typed for one is for those who may decide on opening it.
    """
    if part == "identity":
        return person.at_the_center and person.role in PRODUCT_STAFF - AUTHORS
    return person.at_the_center and person.role in PRODUCT_STAFF


def _rendition(person, rendition, part) -> bool:
    """A rendition is for the audience it was cut for, by its marking; at the center for those who made it.

    The public's is read by anyone without an account, and in it only by whoever answers for it.
    """
    makers = PRODUCT_STAFF - AUTHORS if rendition.to_discipline == "PUBLIC" else PRODUCT_STAFF
    if person.at_the_center and person.role in makers:
        return True
    reads = person.role in READERS and person.current and person.agency in rendition.shared_with
    return reads and (rendition.to_discipline != "LE" or person.law_enforcement)


def _custody(person, thing, part) -> bool:
    """What is held, due and destroyed is known, by number only, to those who keep, destroy and audit."""
    return person.role in CUSTODY


def _notice(person, notice, part) -> bool:
    """A notice is for the person told, and for those who keep records."""
    return person.role in CUSTODY or person.role == "officer" and person.agency == notice.to


def _board(person, board, part) -> bool:
    """A board is for the people its owner named, and for those who pass boards on or look after them."""
    return person.at_the_center and (
        person.role in {"supervisor", "privacy"} or bool(person.named) and person.named in board.people
    )


SENTENCES = {
    "tip": _tip,
    "referral": _referral,
    "intelligence": _intelligence,
    "proposal": _proposal,
    "warning": _warning,
    "product": _product,
    "rendition": _rendition,
    "custody": _custody,
    "notice": _notice,
    "board": _board,
}
