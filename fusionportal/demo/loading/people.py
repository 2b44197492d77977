"""Who acts in the demonstration."""

from partners.models import User
from partners.people.standings import standing_for
from privacy.access.standing import Standing


def who(email: str) -> Standing:
    """Return one of the cast as they stand today."""
    return standing_for(User.objects.get(email=email).pk)
