"""Reading a view's declaration, wherever it was made."""

from privacy.doors import Door

SIGN_IN = Door(because="Signing in, and out, comes before having a standing")
ACCOUNT = Door(signed_in=True)

BEFORE_SIGN_IN = {"LoginView", "LogoutView", "AuthenticateView"}


def declaration(view) -> Door | None:
    """Return what a view declares about who may use it, or None."""
    door = getattr(view, "door", None) or getattr(getattr(view, "view_class", None), "door", None)
    if door:
        return door
    if hasattr(view, "cls"):
        return getattr(view.cls, "door", None)
    return _from_library(view)


def _from_library(view) -> Door | None:
    """Declare for the account library's views, which are signed in or on the way there."""
    kind = getattr(view, "view_class", view)
    if not kind.__module__.startswith("allauth."):
        return None
    return SIGN_IN if kind.__name__ in BEFORE_SIGN_IN else ACCOUNT
