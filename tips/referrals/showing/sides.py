"""The two sides of the JTTF queue, and the tabs each has."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from tips.referrals.choices import State

READERS = (Duty.RECEIVE_REFERRAL, Duty.REFER, Duty.APPROVE_REFERRAL, Duty.VET, Duty.REVIEW_PRIVACY)
NOTHING = Q(pk__in=[])


@dataclass(frozen=True, slots=True)
class Tab:
    """One view of the queue: its word in the address, its label, and what is in it."""

    slug: str
    label: str
    holds: Q
    empty: str


def is_office(by: Standing) -> bool:
    """Say whether this reader sits at the JTTF."""
    return by.may(Duty.RECEIVE_REFERRAL)


def tabs_of(by: Standing) -> tuple[Tab, ...]:
    """Return the tabs of this reader's side, the first being what waits for them."""
    return _office() if is_office(by) else _center(by)


def _office() -> tuple[Tab, ...]:
    return (
        Tab("needs-you", _("Needs you"), _in(State.TRANSMITTED), _("No referrals wait for you.")),
        Tab("waiting", _("Waiting on center"), _in(State.RETURNED), _("You have no open questions.")),
        Tab(
            "open", _("Open"), _in(State.ACKNOWLEDGED, State.ASSIGNED), _("Your office has no open referral.")
        ),
        Tab("closed", _("Closed"), _in(*ENDED), _("Nothing has been closed yet.")),
    )


def _center(by: Standing) -> tuple[Tab, ...]:
    here = _in(State.DRAFTED, State.RETURNED, State.DISPOSED)
    there = _in(State.APPROVED, State.TRANSMITTED, State.ACKNOWLEDGED, State.ASSIGNED)
    return (
        Tab("needs-you", _("Needs you"), _mine(by), _("No referrals wait for you.")),
        Tab("waiting", _("Waiting on center"), here, _("Nothing waits on the center.")),
        Tab("open", _("With the JTTF"), there, _("No referral is with the JTTF.")),
        Tab("closed", _("Closed"), _in(State.CLOSED, State.WITHDRAWN), _("Nothing has been closed yet.")),
    )


ENDED = (State.DISPOSED, State.CLOSED, State.WITHDRAWN)


def _mine(by: Standing) -> Q:
    """Keep what waits for this person's own step; nobody approves what they drafted."""
    held = NOTHING
    if by.may(Duty.APPROVE_REFERRAL):
        held |= _in(State.DISPOSED) | (_in(State.DRAFTED) & ~Q(drafted_by=by.user_id))
    if by.may(Duty.REFER):
        held |= _in(State.RETURNED)
    return held


def _in(*states: State) -> Q:
    return Q(status__in=states)
