"""A draft of the public becomes a report: once, whatever is pressed twice."""

from functools import partial

from django.db import transaction

from privacy.access.standing import public_intake
from privacy.audit.hearing import heard_all_the_same

from .codes import new_code
from .drafts.files import kept_files
from .drafts.sealed import OpenDraft, claim_draft, find_draft
from .filing import attach_files
from .receipts import digest_of
from .services import Report, submit_tip


@heard_all_the_same
@transaction.atomic
def send_draft(draft: OpenDraft, report: Report) -> str:
    """Send a draft as a report and return its receipt code; of two sends at once both get the same code."""
    code = new_code()
    if not claim_draft(draft, {"code": code, "start": draft.step("start")}):
        sent = find_draft(draft.token)
        return sent.answers.get("code", "") if sent else ""
    files = kept_files(draft.row, clean="clean" in draft.step("what"))
    attach = partial(attach_files, files=files) if files else None
    submit_tip(report, by=public_intake(), code_digest=digest_of(code), attach=attach)
    # The files now belong to the tip; nothing leads from the draft to it.
    draft.row.files.all().delete()
    return code
