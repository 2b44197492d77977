"""A report in the making: sealed under a token that only its writer's browser holds."""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from tips.intake.models import Draft
from tips.intake.receipts import token_digest
from tips.intake.sealing import key_of, seal, unseal

SHARED_LIFE = timedelta(minutes=10)
_BODY = "draft body"
Answers = dict[str, Any]


class DraftGone(Exception):
    """A draft expired or was sent while somebody still wrote in it."""


class OpenDraft:
    """A draft with the token that opens it; ``answers`` are what was told so far, by step."""

    def __init__(self, row: Draft, token: str, answers: Answers):
        self.row, self.token, self.answers = row, token, answers

    @property
    def sent(self) -> bool:
        """Whether this draft became a report; its answers are then the receipt and nothing else."""
        return self.row.sent_at is not None

    @property
    def shared(self) -> bool:
        """Whether it is written on a phone that others use too."""
        return bool(self.step("start").get("shared"))

    def step(self, name: str) -> Answers:
        """Return what was told in one step."""
        return self.answers.get(name, {})


def begin_draft() -> OpenDraft:
    """Begin an empty draft under a fresh token."""
    token = secrets.token_urlsafe(32)
    draft = OpenDraft(Draft(token_digest=token_digest(token)), token, {})
    write(draft)
    return draft


def find_draft(token: str) -> OpenDraft | None:
    """Return the draft a token opens, or None when it is unknown, has expired or was changed."""
    row = living().filter(token_digest=token_digest(token)).first() if token else None
    return opened(row, token) if row else None


@contextmanager
def changing(draft: OpenDraft) -> Iterator[Answers]:
    """Change a draft's answers on top of what another window of the same browser saved meanwhile.

    Raises:
        DraftGone: it has expired or was sent.
    """
    with transaction.atomic():
        row = living(draft.row.user_id).select_for_update().filter(pk=draft.row.pk).first()
        fresh = opened(row, draft.token) if row else None
        if fresh is None or fresh.sent:
            raise DraftGone
        draft.row, draft.answers = fresh.row, fresh.answers
        yield draft.answers
        write(draft)


def save_step(draft: OpenDraft, name: str, answers: Answers, *, done: bool = True) -> None:
    """Keep the answers of one step; ``done`` says that its writer went on from it.

    Raises:
        DraftGone: the draft has expired or was sent.
    """
    with changing(draft) as told:
        told[name] = answers
        if done and name not in told.setdefault("done", []):
            told["done"].append(name)


def claim_draft(draft: OpenDraft, receipt: Answers) -> bool:
    """Take a draft for sending by changing it only if nobody else has; its answers give way to the receipt.

    Of two sends at once the second waits here for the first and then finds it done.
    """
    now = timezone.now()
    changes = {"sent_at": now, "expires_at": now + settings.RECEIPT_SHOWN_FOR}
    changes |= {"body": sealed(draft.token, receipt), "code_digest": None, "wrapped_key": None}
    rows = living(draft.row.user_id).filter(pk=draft.row.pk, sent_at=None)
    return rows.update(**changes) == 1


def living(user_id: int | None = None) -> QuerySet[Draft]:
    """Return the drafts of one officer, or of the public, whose time has not come."""
    return Draft.objects.filter(user=user_id, expires_at__gt=timezone.now())


def opened(row: Draft, token: str) -> OpenDraft | None:
    """Return a draft opened with its token, or None when the token does not fit."""
    text = unseal(key_of(token, _BODY), row.body)
    return OpenDraft(row, token, json.loads(text)) if text is not None else None


def sealed(token: str, answers: Answers) -> bytes:
    """Return answers as only this token opens them."""
    return seal(key_of(token, _BODY), json.dumps(answers).encode())


def write(draft: OpenDraft) -> None:
    """Seal a draft's answers and keep them for as long as its kind is kept."""
    row = draft.row
    # On a shared phone a draft ends soon, unless its writer took a code to come back with.
    life = SHARED_LIFE if draft.shared and not row.code_digest else settings.DRAFT_LIFE
    row.expires_at = timezone.now() + life
    row.body = sealed(draft.token, draft.answers)
    row.version += 0 if row._state.adding else 1
    row.save()
