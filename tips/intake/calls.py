"""A report taken from a caller: sent once, with a code the caller may note."""

from collections.abc import Iterable
from functools import partial

from django.db import IntegrityError, transaction

from privacy.access.acting import acting
from privacy.access.standing import Standing, courier
from privacy.audit.hearing import heard_all_the_same

from .choices import Side
from .filing import KeptFile, attach_files
from .models import Addition, Mailbox, Tip
from .receipts import digest_of
from .services import Report, submit_tip


@heard_all_the_same
def take_call(
    report: Report, *, by: Standing, code: str, note: str = "", files: Iterable[KeptFile] = ()
) -> Tip:
    """Take in what somebody told an analyst; the same code pressed twice is the same report."""
    digest = digest_of(code)
    before = _taken(digest, by)
    if before:
        return before
    try:
        with transaction.atomic():
            attach = partial(_attach, files=list(files), note=note, by=by)
            return submit_tip(report, by=by, code_digest=digest, attach=attach)
    except IntegrityError:
        before = _taken(digest, by)
        if before is None:
            raise
        return before


def _taken(digest: bytes, by: Standing) -> Tip | None:
    mailbox = Mailbox.objects.visible_to(by).filter(code_digest=digest).first()
    return Tip.objects.visible_to(by).filter(pk=mailbox.tip_id).first() if mailbox else None


def _attach(tip: Tip, files: list[KeptFile], note: str, by: Standing) -> None:
    attach_files(tip, files)
    if note:
        with acting(courier()):
            Addition(tip=tip, side=Side.CENTER, by_id=by.user_id, text=note).save(force_insert=True)
