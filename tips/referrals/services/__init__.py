"""The acts of the JTTF queue."""

from tips.referrals.offices import suggest_offices

from .answering import acknowledge, answer_jttf, ask_center, assign, dispose
from .approving import approve_referral, renew_approval
from .carrying import carry
from .closing import close
from .determining import determine_nexus
from .drafting import open_referral, refer_also
from .feedback import write_feedback
from .phoning import log_call, phone
from .withdrawing import carry_withdrawal, withdraw

__all__ = [
    "acknowledge",
    "answer_jttf",
    "approve_referral",
    "ask_center",
    "assign",
    "carry",
    "carry_withdrawal",
    "close",
    "determine_nexus",
    "dispose",
    "log_call",
    "open_referral",
    "phone",
    "refer_also",
    "renew_approval",
    "suggest_offices",
    "withdraw",
    "write_feedback",
]
