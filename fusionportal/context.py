"""What every page shows around its content."""

from django.conf import settings

from fusionportal.navigation import SEARCHERS, bar


def chrome(request) -> dict:
    """Return the center, the reader, their navigation and how they want their pages."""
    standing = getattr(request, "standing", None)
    person = None
    if standing is not None:
        person = {
            "name": standing.name,
            "initials": request.user.initials,
            "agency": standing.agency_name,
            "roles": standing.roles,
        }
    return {
        "center": settings.CENTER | {"timezone": settings.TIME_ZONE},
        "person": person,
        "standing": standing,
        "nav": bar(standing, request.path) if standing else [],
        "searches": bool(standing and standing.duties & SEARCHERS),
        "theme": request.COOKIES.get("theme", "light") if standing else "light",
        "keys": bool(standing) and request.COOKIES.get("keys") == "on",
        "demo": settings.DEMO,
        "assets_built": settings.ASSETS_BUILT,
        "notice": settings.NOTICE,
    }
