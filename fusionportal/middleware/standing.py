"""Who is reading, worked out once a request and told to the database."""

from contextlib import AbstractContextManager

from fusionportal.rest.keys import said_key
from partners.people.standings import standing_of
from partners.systems.standings import standing_of_system
from privacy.access.acting import acting


class WhoIsReading:
    """Give every request a standing, and hold the second wall to it until the answer is made."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.standing = None
        if request.apart or not (said_key(request) or request.user.is_authenticated):
            return self.get_response(request)
        with _reading(request):
            response = self.get_response(request)
            # A streamed or lazily rendered answer would otherwise read after the wall is down again.
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response.render()
        return response


def _reading(request) -> AbstractContextManager:
    """Work out who is reading: the system whose key was shown, or whoever signed in."""
    if secret := said_key(request):
        request.standing = standing_of_system(secret)
        return acting(request.standing)
    request.standing = standing_of(request.user)
    return acting(request.standing, request.user.edition)
