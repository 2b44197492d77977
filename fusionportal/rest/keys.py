"""Keys of agencies' systems, as the API is shown them."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed

API = "/api/"
BEARER = "Bearer "
SHUT = "This key opens nothing: it isn't known, has ended, or nobody answers for it any more."


def said_key(request) -> str:
    """Return the secret that a request to the API shows, or nothing."""
    said = request.headers.get("Authorization", "")
    return (
        said.removeprefix(BEARER).strip() if request.path.startswith(API) and said.startswith(BEARER) else ""
    )


class SystemKeys(BaseAuthentication):
    """Let a system in by its key; the standing behind it was worked out with the request."""

    def authenticate(self, request):
        """Say that a key was shown, so that no cookie and no form token are asked for."""
        secret = said_key(request)
        if not secret:
            return None
        if request._request.standing is None:
            raise AuthenticationFailed(SHUT)
        return None, secret[-4:]

    def authenticate_header(self, request):
        """Tell what is wanted of who shows nothing."""
        return "Bearer"


class DescribedKeys(OpenApiAuthenticationExtension):
    """How the description of the API tells of keys."""

    target_class = SystemKeys
    name = "systemKey"

    def get_security_definition(self, auto_schema):
        """Return the scheme in OpenAPI's words."""
        return {"type": "http", "scheme": "bearer"}
