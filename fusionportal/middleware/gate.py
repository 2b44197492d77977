"""Deny by default: a view that does not declare who may use it is never called."""

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.shortcuts import redirect
from django.utils.http import urlencode

from fusionportal.doors import declaration


class Gate:
    """Ask every view for its declaration and hold the request to it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        door = declaration(view)
        if door is None:
            raise ImproperlyConfigured(f"{view.__module__}.{view.__qualname__} does not say who may use it")
        if door.open or door.api:
            return None
        if request.standing is None:
            if request.user.is_authenticated:
                raise PermissionDenied("Your account is not active. Ask your agency's administrator.")
            return redirect(f"/sign-in/?{urlencode({'next': request.get_full_path()})}")
        if not door.lets(request.standing):
            raise PermissionDenied(door.refusal())
        return None
