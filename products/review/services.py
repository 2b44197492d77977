"""The acts of review: propose, take back, decide, end approvals."""

from products.review.acts.deciding import review
from products.review.acts.proposing import propose, withdraw
from products.review.acts.voiding import void_approvals

__all__ = ["propose", "review", "void_approvals", "withdraw"]
