"""Refusals of the API, in words; withheld and absent look alike."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from privacy.audit.trail import TrailShut
from privacy.lifecycle import StepNotOpen

NOT_SHOWN = "We can't show that. It may not exist, or you may not have access."


def in_words(exc, context):
    """Answer every refusal with one sentence; withheld and absent look alike."""
    if isinstance(exc, (Http404, exceptions.NotFound)):
        return Response({"detail": NOT_SHOWN}, status=status.HTTP_404_NOT_FOUND)
    if isinstance(exc, StepNotOpen):
        return Response({"detail": str(exc)}, status=status.HTTP_409_CONFLICT)
    if isinstance(exc, TrailShut):
        return Response({"detail": str(exc)}, status=status.HTTP_503_SERVICE_UNAVAILABLE)
    if isinstance(exc, ValidationError):
        said = exc.message_dict if hasattr(exc, "error_dict") else {"detail": exc.messages}
        return Response(said, status=status.HTTP_400_BAD_REQUEST)
    if isinstance(exc, PermissionDenied):
        return Response({"detail": str(exc) or "This is not yours to do."}, status=status.HTTP_403_FORBIDDEN)
    return exception_handler(exc, context)
