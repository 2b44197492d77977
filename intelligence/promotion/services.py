"""The acts of promotion: propose, write anew, withdraw, approve, return, decline."""

from .acts.approving import approve, send_back
from .acts.proposing import propose, propose_again, why_not, withdraw

__all__ = ["approve", "propose", "propose_again", "send_back", "why_not", "withdraw"]
