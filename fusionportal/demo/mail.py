"""Mail that left the demonstration, which lands in a folder and is read on one page."""

from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from privacy.doors import anyone

from .views import WHY

AT_MOST = 50
BETWEEN = b"-" * 79


@never_cache
@require_GET
@anyone(WHY)
def mail(request):
    """Show the newest mail, as whoever it went to would find it."""
    return render(request, "demo/mail.html", {"letters": letters(), "most": AT_MOST})


def letters() -> list[dict]:
    """Return the newest mail that left, newest first; one file holds what one connection sent."""
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True)
    found: list[dict] = []
    for path in files[:AT_MOST]:
        raw = [part.strip() for part in path.read_bytes().split(BETWEEN)]
        found += [_letter(part) for part in reversed(raw) if part]
    return found[:AT_MOST]


def _letter(raw: bytes) -> dict:
    message = message_from_bytes(raw, policy=policy.default)
    body = message.get_body(("plain",))
    return {
        "to": message["To"],
        "subject": message["Subject"],
        "at": message["Date"].datetime if message["Date"] else None,
        "words": body.get_content() if body else "",
    }
