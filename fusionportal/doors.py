"""Reading a view's declaration, wherever it was made."""

from privacy.doors import Door

SIGN_IN = Door(because="Signing in, and out, comes before having a standing")
ACCOUNT = Door(signed_in=True)

ALLAUTH = {
    "account_login": SIGN_IN,
    "account_logout": SIGN_IN,
    "account_reauthenticate": ACCOUNT,
    "account_change_password": ACCOUNT,
}


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
    module = view.__module__
    if module.startswith("allauth.mfa"):
        return SIGN_IN if "authenticate" in view.__qualname__.lower() else ACCOUNT
    if module.startswith("allauth.account"):
        name = getattr(view, "__name__", "")
        return SIGN_IN if name in {"login", "logout"} else ACCOUNT
    return None
