"""Need to know: why this reader, for this record. Each rule has one kind of key."""

from privacy.access.duties import CUSTODY, Duty, Entitlement
from privacy.access.models import KeyKind

from .rule import NeedToKnow

DESKS = {
    "intake": Duty.TRIAGE,
    "analysis": Duty.VET,
    "supervision": Duty.APPROVE,
    "privacy": Duty.REVIEW_PRIVACY,
    "production": Duty.AUTHOR,
    "intelligence": Duty.WORK_INTELLIGENCE,
}


def _desks(standing):
    if not standing.has(Entitlement.HOST):
        return ()
    return tuple(desk for desk, duty in DESKS.items() if standing.may(duty))


def _agency(standing):
    return (standing.agency,) if standing.agency and standing.may(Duty.REPORT) else ()


def _office(standing):
    return (standing.office,) if standing.office and standing.may(Duty.RECEIVE_REFERRAL) else ()


def _audiences(standing):
    reads = standing.may(Duty.READ_PRODUCTS) or standing.may(Duty.READ_PUBLIC)
    return standing.audiences if reads else ()


def _circles(standing):
    current = standing.has(Entitlement.TRAINED, Entitlement.AGREED, Entitlement.ACKNOWLEDGED)
    return standing.circles if current else ()


def _mailbox(standing):
    return (standing.mailbox,) if standing.mailbox else ()


def _service(standing):
    return (standing.service,) if standing.service else ()


def _custody(standing):
    return ("retention",) if any(standing.may(duty) for duty in CUSTODY) else ()


def _told(standing):
    return (str(standing.user_id),) if standing.user_id else ()


def _member(standing):
    at_the_center = standing.user_id and standing.has(Entitlement.HOST)
    return (str(standing.user_id),) if at_the_center else ()


NEEDS = (
    NeedToKnow(
        "N-01",
        "The desk whose turn it is needs the record to do its work.",
        "28 CFR 23.20(e)",
        KeyKind.DESK,
        _desks,
    ),
    NeedToKnow(
        "N-02",
        "The agency that sent a report needs to follow it.",
        "Center privacy policy: submitting agencies",
        KeyKind.AGENCY,
        _agency,
    ),
    NeedToKnow(
        "N-03",
        "The field office a lead was referred to needs it to assess it.",
        "Center privacy policy: JTTF referral",
        KeyKind.OFFICE,
        _office,
    ),
    NeedToKnow(
        "N-04",
        "The audience a product was released to needs it for its duties in its area.",
        "28 CFR 23.20(f)",
        KeyKind.AUDIENCE,
        _audiences,
    ),
    NeedToKnow(
        "N-05",
        "A circle that a record was shared with by name needs it for the stated reason until that ends.",
        "28 CFR 23.20(e), (g)",
        KeyKind.CIRCLE,
        _circles,
    ),
    NeedToKnow(
        "N-06",
        "The holder of a receipt code needs the mailbox that belongs to it.",
        "Center privacy policy: mailbox",
        KeyKind.MAILBOX,
        _mailbox,
    ),
    NeedToKnow(
        "N-07",
        "A service needs the records it carries.",
        "Center privacy policy: delivery",
        KeyKind.SERVICE,
        _service,
    ),
    NeedToKnow(
        "N-08",
        "Whoever keeps, destroys or audits records needs to know what is held and what was destroyed.",
        "28 CFR 23.20(h); Center privacy policy: retention and destruction",
        KeyKind.CUSTODY,
        _custody,
    ),
    NeedToKnow(
        "N-09",
        "Whoever received a record, or is to ask a colleague, needs the notice that says so.",
        "28 CFR 23.20(h): recipients are told of errors",
        KeyKind.TOLD,
        _told,
    ),
    NeedToKnow(
        "N-10",
        "A person of the center whom a board's owner named on it needs the board for the question it asks.",
        "28 CFR 23.20(e)",
        KeyKind.MEMBER,
        _member,
    ),
)

NEED_BY_KIND = {rule.kind: rule for rule in NEEDS}
