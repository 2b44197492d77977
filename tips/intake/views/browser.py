"""What a browser holds of a report in the making: one cookie, or one hidden field where cookies are blocked.

Public pages carry no session and no forgery cookie, for a browser that blocks cookies must be able to send a
report too. That a page of ours is the one that posts is told by the browser itself (``Sec-Fetch-Site``, or
``Origin`` in older ones), and the draft's cookie never comes along from elsewhere (``SameSite=Strict``).
"""

import base64
import binascii
from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from tips.intake.drafts.sealed import SHARED_LIFE, OpenDraft, find_draft
from tips.intake.sealing import key_of, seal, unseal
from tips.intake.stepping import stepped_down

COOKIE = "report"
PATH = "/report/"
PROBE = "new"
FIELD = "carried"
ALONE = {"same-origin", "none"}
FIRST_PAGES = {PATH, "/report/continue/"}


def public_page(view: Callable) -> Callable:
    """Serve a page of the form or the mailbox apart: with few rights, past every cache, to our own posts."""

    @csrf_exempt
    @wraps(view)
    def kept_apart(request, *args, **kwargs):
        if request.method == "POST" and not _ours(request):
            raise PermissionDenied(_("This form was sent from another site, so nothing was taken."))
        with stepped_down():
            response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        response["X-Robots-Tag"] = "noindex"
        return response

    return kept_apart


def draft_of(request) -> OpenDraft | None:
    """Return the draft this browser holds, by its cookie or by its hidden field."""
    return find_draft(request.COOKIES.get(COOKIE, "")) or find_draft(_carried_token(request))


def blocks_cookies(request) -> bool:
    """Say whether a browser that posts sent back no cookie of ours, though the page before set one.

    A later page that posts neither cookie nor hidden field had a cookie, which ran out; it gets a new one.
    """
    first = request.method == "POST" and request.path in FIRST_PAGES
    return COOKIE not in request.COOKIES and (first or FIELD in request.POST)


def hold(response, draft: OpenDraft):
    """Let the browser hold a draft: until it closes, or for 10 minutes on a shared phone."""
    age = int(SHARED_LIFE.total_seconds()) if draft.shared else None
    return set_cookie(response, COOKIE, draft.token, path=PATH, age=age)


def probe(request, response):
    """Set a cookie that says nothing, so that the next post shows whether cookies are blocked."""
    return response if COOKIE in request.COOKIES else set_cookie(response, COOKIE, PROBE, path=PATH)


def let_go(response):
    """Let the browser hold no draft any more."""
    response.delete_cookie(COOKIE, path=PATH, samesite="Strict")
    return response


def set_cookie(response, name: str, value: str, *, path: str, age: int | None = None):
    """Set a cookie that scripts cannot read and other sites cannot send."""
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(name, value, path=path, max_age=age, httponly=True, samesite="Strict", secure=secure)
    return response


def carried(draft: OpenDraft) -> str:
    """Return the hidden field's value: the draft's token, sealed."""
    return base64.urlsafe_b64encode(seal(_key(), draft.token.encode())).decode()


def _carried_token(request) -> str:
    try:
        sealed = base64.urlsafe_b64decode(request.POST.get(FIELD, "").encode())
    except (binascii.Error, ValueError):
        return ""
    return (unseal(_key(), sealed) or b"").decode()


def _key() -> bytes:
    return key_of(settings.SECRET_KEY, "carried")


def _ours(request) -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ALONE
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()
