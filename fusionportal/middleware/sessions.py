"""The public pages and the desk never share a cookie."""

from django.contrib.sessions.middleware import SessionMiddleware

PUBLIC = (
    *("/report/", "/mailbox/", "/rights/", "/public/", "/about/", "/accessibility/", "/contact/"),
    *("/language/", "/leave/", "/static/", "/healthz", "/readyz"),
)


def is_public(path: str) -> bool:
    """Say whether an address belongs to the public part, which knows no accounts."""
    return path == "/" or path.startswith(PUBLIC)


class ApartSessions(SessionMiddleware):
    """Open the desk's session on the desk's addresses only.

    Public addresses get an empty session that is never stored, so that no desk cookie is read
    there and none is set.
    """

    def process_request(self, request):
        if is_public(request.path_info) and request.path_info != "/":
            request.session = self.SessionStore(None)
            request.apart = True
            return
        request.apart = False
        super().process_request(request)

    def process_response(self, request, response):
        return response if getattr(request, "apart", False) else super().process_response(request, response)
