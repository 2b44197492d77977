"""What keeps somebody from renewing, holding or destroying a record, as rules with their sentences."""

from collections.abc import Collection

from privacy.access.duties import Duty
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing
from privacy.rules.rule import Refusal

from .kept import class_of
from .tables.purges import Purge

REVIEWERS = (Duty.OVERSEE, Duty.APPROVE)
RENEWAL = "28 CFR 23.20(h): reviewed, validated or destroyed"
TWO_PEOPLE = "Center privacy policy: two people for what cannot be undone"
HOLDING = "Fusion center privacy policy template, section M: legal holds"


def _no_reviewer(by: Standing, not_by: Collection[int]) -> str:
    charged = any(by.may(duty) for duty in REVIEWERS)
    return "" if charged else "Renewing is for supervisors and the privacy officer."


def _own_record(by: Standing, not_by: Collection[int]) -> str:
    return (
        "You wrote this or renewed it last, so someone else has to renew it." if by.user_id in not_by else ""
    )


def _never_renewed(record: GuardedRecord, times: int) -> str:
    renewable = class_of(record) in record.kept.renewable
    return "" if renewable else "A raw submission is decided or it goes: it cannot be renewed."


def _renewed_enough(record: GuardedRecord, times: int) -> str:
    limit = record.kept.renewable.get(class_of(record))
    return (
        "A record of this class is renewed once only, and this one has been."
        if limit is not None and times >= limit
        else ""
    )


RENEWERS = (
    Refusal(
        "T-01", "A record is renewed by supervisors and the privacy officer only.", RENEWAL, _no_reviewer
    ),
    Refusal("T-02", "Nobody renews a record they wrote or renewed last.", RENEWAL, _own_record),
)
RENEWALS = (
    Refusal("T-03", "A raw submission is decided or goes; it is never renewed.", RENEWAL, _never_renewed),
    Refusal(
        "T-04",
        "A record is renewed no more often than its class allows; a vetted tip once.",
        RENEWAL,
        _renewed_enough,
    ),
)


def _no_proposer(by: Standing) -> str:
    words = "A purge is proposed by people who destroy records whose time has come."
    return "" if by.may(Duty.PURGE) else words


def _own_purge(purge: Purge, by: Standing) -> str:
    own = purge.proposed_by_id == by.user_id
    return "You proposed this purge, so someone else has to approve it." if own else ""


def _no_approver(purge: Purge, by: Standing) -> str:
    return "" if by.may(Duty.APPROVE_PURGE) else "A purge is approved by supervisors and privacy officers."


PROPOSING = (
    Refusal(
        "G-01",
        "A purge is proposed by people charged with destroying records.",
        TWO_PEOPLE,
        _no_proposer,
    ),
)
APPROVING = (
    Refusal("G-02", "Nobody approves the purge they proposed.", TWO_PEOPLE, _own_purge),
    Refusal("G-03", "A purge is approved by supervisors and privacy officers.", TWO_PEOPLE, _no_approver),
)


def _no_keeper(by: Standing) -> str:
    words = "Holds are for people who own the privacy policy and its clocks."
    return "" if by.may(Duty.OVERSEE) else words


HOLDERS = (
    Refusal("H-01", "A hold is placed and released by the privacy officer only.", HOLDING, _no_keeper),
)
EVERY = (*RENEWERS, *RENEWALS, *HOLDERS, *PROPOSING, *APPROVING)
