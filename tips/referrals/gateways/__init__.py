"""The ways a referral reaches a JTTF; ``settings.JTTF_GATEWAY`` names the one in use."""

from .desk import Desk
from .signed_https import SignedHttps

__all__ = ["Desk", "SignedHttps"]
