"""Who is reading, worked out once a request and told to the database."""

from partners.people.models import User
from partners.people.standings import standing_of, with_facts
from privacy.access.acting import acting


class WhoIsReading:
    """Give every request a standing, and hold the second wall to it until the answer is made."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.standing = None
        if request.apart or not request.user.is_authenticated:
            return self.get_response(request)
        person = with_facts(User.objects.filter(pk=request.user.pk)).first()
        request.standing = standing_of(person) if person else None
        with acting(request.standing):
            response = self.get_response(request)
            # A streamed or lazily rendered answer would otherwise read after the wall is down again.
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response.render()
        return response
