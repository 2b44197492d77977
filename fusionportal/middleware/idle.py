"""Signing people out: after 30 minutes without activity, and after 12 hours in any case."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils import timezone

QUIET_STEP = timedelta(minutes=1)


class IdleLimit:
    """Hold the limits on the server, whatever the cookie says (CJIS AC-11, AC-12, IA-11)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.apart or not request.user.is_authenticated:
            return self.get_response(request)
        now = timezone.now().timestamp()
        seen = request.session.get("seen_at")
        since = request.session.setdefault("signed_in_at", now)
        idle = now - (seen or now) > settings.IDLE_LIMIT.total_seconds()
        if idle or now - since > settings.SIGN_IN_LIMIT.total_seconds():
            logout(request)
            return redirect(f"/signed-out/?next={request.path}")
        # Presence heartbeats come by themselves and must not keep a session alive.
        by_hand = not request.headers.get("X-Heartbeat")
        if seen is None or (by_hand and now - seen > QUIET_STEP.total_seconds()):
            request.session["seen_at"] = now
        return self.get_response(request)
