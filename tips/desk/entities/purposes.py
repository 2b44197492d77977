"""A purpose stated before a name is looked for or looked at, kept for half an hour of one session."""

from datetime import timedelta

from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.purposes import PurposeForm

KEPT = "purposes"
LASTS = timedelta(minutes=30)
MOST = 40


def state(request, about: str, form: PurposeForm, *, by: Standing) -> None:
    """Write a stated purpose in the trail and keep it for a while; ``about`` is a digest, never a name."""
    audit(by, "state purpose", purpose=form.stated)
    kept = dict(list(request.session.get(KEPT, {}).items())[-MOST:])
    request.session[KEPT] = kept | {about: [form.stated, (timezone.now() + LASTS).timestamp()]}


def stated(request, about: str) -> str:
    """Return the purpose stated lately about this, or nothing."""
    purpose, until = request.session.get(KEPT, {}).get(about, ["", 0])
    return purpose if until > timezone.now().timestamp() else ""
