"""A second step at sign-in for everybody (CJIS IA-2): without one, only the page that sets it up opens."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect

SET_UP = "/me/2fa/totp/activate/"
STILL_OPEN = ("/me/2fa/", "/me/confirm/", "/sign-out/", "/signed-out/", "/sign-in/")


class SecondStep:
    """Send people without a second step to where they set one up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        exempt = not settings.SECOND_STEP or request.apart or not request.user.is_authenticated
        if exempt or request.path.startswith(STILL_OPEN) or self._set_up(request):
            return self.get_response(request)
        messages.info(request, "Set up your second step first. It takes about two minutes.")
        return redirect(SET_UP)

    def _set_up(self, request) -> bool:
        if not request.session.get("second_step"):
            request.session["second_step"] = is_mfa_enabled(request.user)
        return request.session["second_step"]
