"""An officer's report in the making: one at a time, found again by signing in."""

import hashlib
import hmac

from django.conf import settings
from django.db import transaction

from partners.people.models import User
from privacy.access.standing import Standing
from tips.intake.drafts.sealed import OpenDraft, living, opened, write
from tips.intake.models import Draft


def draft_of(by: Standing) -> OpenDraft | None:
    """Return the officer's unsent draft, or None."""
    row = living(by.user_id).filter(sent_at=None).order_by("-saved_at").first()
    return opened(row, _token(row)) if row else None


@transaction.atomic
def begun_draft(by: Standing) -> OpenDraft:
    """Return the officer's unsent draft, beginning one if there is none; two windows share it."""
    User.objects.select_for_update().get(pk=by.user_id)
    if draft := draft_of(by):
        return draft
    row = Draft(user_id=by.user_id)
    draft = OpenDraft(row, _token(row), {})
    write(draft)
    return draft


def sent_draft(by: Standing, reference: str) -> OpenDraft | None:
    """Return one of the officer's drafts that was sent a short while ago, with the report's number in it."""
    row = living(by.user_id).filter(reference=reference, sent_at__isnull=False).first()
    return opened(row, _token(row)) if row else None


def _token(row: Draft) -> str:
    """Return what opens this draft: nothing that lies in the database, and another one for each."""
    message = f"officer's draft {row.user_id} {row.reference}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()
