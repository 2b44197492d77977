"""A JTTF's own system, told over HTTPS with a signature."""

import hashlib
import hmac
import json
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from tips.intake.models import Tip
from tips.referrals.models import Referral, Withdrawal

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class GatewayFault(Exception):
    """The far side did not take a referral; the words hold nothing of the record."""


class SignedHttps:
    """Posts a referral as JSON; the far side knows a repeat by its ``Idempotency-Key``."""

    words = "To the JTTF's own system"

    def __init__(self):
        self.endpoint, self.key = settings.JTTF_ENDPOINT, settings.JTTF_SIGNING_KEY
        parts = urlsplit(self.endpoint)
        if parts.scheme != "https" and parts.hostname not in LOOPBACK:
            raise ImproperlyConfigured("JTTF_ENDPOINT must be an https address")
        if len(self.key) < 32:
            raise ImproperlyConfigured("JTTF_SIGNING_KEY needs at least 32 characters")

    def send(self, referral: Referral, tip: Tip) -> None:
        """Post one referral and be satisfied with any 2xx answer."""
        self._say(str(referral.reference), contents(referral, tip))

    def withdraw(self, referral: Referral, notice: Withdrawal) -> None:
        """Post that a referral was taken back, under a reference of its own, and be satisfied likewise."""
        self._say(str(notice.reference), taken_back(referral, notice))

    def _say(self, reference: str, said: dict) -> None:
        body = json.dumps(said, sort_keys=True).encode()
        now = str(int(timezone.now().timestamp()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": reference,
            "X-Portal-Time": now,
            "X-Portal-Signature": signature(self.key, now, reference, body),
        }
        self._post(Request(self.endpoint, body, headers, method="POST"))

    def _post(self, request: Request) -> None:
        opener = build_opener(ProxyHandler({}), _NoRedirect)
        try:
            with opener.open(request, timeout=settings.JTTF_TIMEOUT.total_seconds()):
                return
        except HTTPError as fault:
            raise GatewayFault(f"The JTTF's system answered {fault.code}.") from None
        except (URLError, OSError, HTTPException) as fault:
            reason = getattr(fault, "reason", fault)
            raise GatewayFault(f"The JTTF's system did not answer: {type(reason).__name__}.") from None


def contents(referral: Referral, tip: Tip) -> dict:
    """Return what leaves: no submitter, no analyst, and without the story where only a summary goes."""
    return {
        "reference": str(referral.reference),
        "number": referral.number,
        "urgency": referral.urgency,
        "office": referral.office.code,
        "center": settings.CENTER["name"],
        "marking": referral.label.marking,
        "approved_at": referral.authorized_at.isoformat(),
        "basis": referral.basis,
        "package": referral.package,
        "narrative": tip.narrative if referral.detailed else referral.summary,
    }


def taken_back(referral: Referral, notice: Withdrawal) -> dict:
    """Return what a withdrawal says: which referral, since when and why."""
    return {
        "withdraws": str(referral.reference),
        "number": referral.number,
        "office": referral.office.code,
        "center": settings.CENTER["name"],
        "withdrawn_at": notice.authorized_at.isoformat(),
        "reason": notice.purpose,
    }


def signature(key: str, time: str, reference: str, body: bytes) -> str:
    """Return the signature over time, reference and body, by which the far side knows the center."""
    message = b".".join([time.encode(), reference.encode(), body])
    return hmac.new(key.encode(), message, hashlib.sha256).hexdigest()


class _NoRedirect(HTTPRedirectHandler):
    """Follows nobody elsewhere: a redirect is an answer like any other refusal."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        return None
