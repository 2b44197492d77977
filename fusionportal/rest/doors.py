"""Deny by default: an API view that does not say who may use it lets nobody through."""

from rest_framework.permissions import BasePermission

from fusionportal.doors import declaration


class DeclaredDuty(BasePermission):
    """Let nobody through an API view that does not say who may use it."""

    def has_permission(self, request, view):
        """Say whether the caller's standing fits the view's declaration."""
        standing = getattr(request._request, "standing", None)
        door = declaration(type(view)) or getattr(view, "door", None)
        if standing is None or door is None:
            return False
        return door.lets(standing)
