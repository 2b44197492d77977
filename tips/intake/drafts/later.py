"""Leaving a draft and coming back to it; and the end of drafts nobody came back to."""

from django.utils import timezone

from tips.intake.codes import DRAFT, new_code, read_code
from tips.intake.models import Draft
from tips.intake.receipts import digest_of
from tips.intake.sealing import key_of, seal, unseal
from tips.intake.storing import destroy

from .sealed import OpenDraft, changing, living, opened

_TOKEN = "draft token"


def give_code(draft: OpenDraft) -> str:
    """Return the code that also opens this draft; the same one as often as it is asked for.

    Raises:
        DraftGone: the draft has expired or was sent.
    """
    with changing(draft) as told:
        code, row = told.setdefault("later", new_code()), draft.row
        row.code_digest = digest_of(code, purpose=DRAFT)
        row.wrapped_key = seal(key_of(code, _TOKEN), draft.token.encode())
    return code


def find_by_code(typed: str) -> OpenDraft | None:
    """Return the draft a code opens, or None alike for wrong, expired and sent ones."""
    row = living().filter(code_digest=digest_of(typed, purpose=DRAFT), sent_at=None).first()
    token = unseal(key_of(read_code(typed) or "", _TOKEN), row.wrapped_key) if row else None
    return opened(row, token.decode()) if row and token else None


def forget(row: Draft) -> None:
    """Remove one draft and its files."""
    names = list(row.files.values_list("path", flat=True))
    row.delete()
    for name in names:
        destroy(name)


def forget_drafts() -> int:
    """Remove every draft whose time has come; nothing but the count remains."""
    rows = list(Draft.objects.filter(expires_at__lte=timezone.now()))
    for row in rows:
        forget(row)
    return len(rows)
