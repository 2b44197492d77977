"""Who signed in, fetched together with what their standing is made of."""

from allauth.account.auth_backends import AuthenticationBackend

from partners.people.prepared import prepared
from partners.people.standings import with_facts
from privacy.access.compiling import edition

_with_edition = prepared(lambda people: with_facts(people).annotate(edition=edition()))


class PortalBackend(AuthenticationBackend):
    """Sign people in as the sign-in library does, and know their facts from the one query of a request."""

    def get_user(self, user_id):
        """Return an active person with their facts and the edition of the policy, or None."""
        person = _with_edition(int(user_id))
        return person if person and self.user_can_authenticate(person) else None
