"""Who signed in, fetched together with what their standing is made of."""

from allauth.account.auth_backends import AuthenticationBackend

from partners.people.models import User
from partners.people.standings import with_facts
from privacy.access.compiling import edition


class PortalBackend(AuthenticationBackend):
    """Sign people in as the sign-in library does, and know their facts from the one query of a request."""

    def get_user(self, user_id):
        """Return an active person with their facts and the edition of the policy, or None."""
        people = with_facts(User.objects.filter(pk=user_id)).annotate(edition=edition())
        person = people.first()
        return person if person and self.user_can_authenticate(person) else None
