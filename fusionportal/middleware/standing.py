"""Who is reading, worked out once a request and told to the database."""

from partners.people.standings import standing_of
from privacy.access.acting import acting


class WhoIsReading:
    """Give every request a standing, and hold the second wall to it until the answer is made."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.standing = None
        if request.apart or not request.user.is_authenticated:
            return self.get_response(request)
        request.standing = standing_of(request.user)
        with acting(request.standing, request.user.edition):
            response = self.get_response(request)
            # A streamed or lazily rendered answer would otherwise read after the wall is down again.
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response.render()
        return response
