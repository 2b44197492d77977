"""What every API view has in common: it declares a duty, and it refuses in words."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions, status
from rest_framework.permissions import BasePermission
from rest_framework.response import Response
from rest_framework.views import exception_handler

from fusionportal.doors import declaration
from privacy.lifecycle import StepNotOpen

NOT_SHOWN = "We can't show that. It may not exist, or you may not have access."


class DeclaredDuty(BasePermission):
    """Let nobody through an API view that does not say who may use it."""

    def has_permission(self, request, view):
        """Say whether the caller's standing fits the view's declaration."""
        standing = getattr(request._request, "standing", None)
        door = declaration(type(view)) or getattr(view, "door", None)
        if standing is None or door is None:
            return False
        return door.lets(standing)


def in_words(exc, context):
    """Answer every refusal with one sentence; withheld and absent look alike."""
    if isinstance(exc, (Http404, exceptions.NotFound)):
        return Response({"detail": NOT_SHOWN}, status=status.HTTP_404_NOT_FOUND)
    if isinstance(exc, StepNotOpen):
        return Response({"detail": str(exc)}, status=status.HTTP_409_CONFLICT)
    if isinstance(exc, PermissionDenied):
        return Response({"detail": str(exc) or "This is not yours to do."}, status=status.HTTP_403_FORBIDDEN)
    return exception_handler(exc, context)
