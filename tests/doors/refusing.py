"""What is asked of every answer to bad input."""

import re
from html import unescape

from django.contrib.messages import constants
from django.db import connection

from tests.doors.forms_met import Met
from tests.doors.mischief import SECRET, WRITTEN

SAYS = re.compile(
    r'class="(?:error-summary|q-error|usa-error-message|notice notice--(?:error|warning)|state)"|role="alert"'
)
KEPT_KINDS = (*WRITTEN, "email", "date", "datetime-local")
# What is written of every look, answered or refused, is no loss and no gain: the trail, and who was at an entity.
WRITTEN_TO = """SELECT relname, n_tup_ins + n_tup_del FROM pg_stat_xact_user_tables
WHERE schemaname = 'public' AND relname !~ '^(django_|auth_|audit_|privacy_audit|account_|mfa_|tips_touch)'"""
# A draft keeps what was typed, refused or not, and is gone once it was sent.
DRAFTS = frozenset({"tips_draft", "tips_draftfile"})
# What an act takes away by its name: a proposal approved, access ended, a source or a view removed.
GIVEN_UP = DRAFTS | {
    "intelligence_proposal", "intelligence_intelligencegrant", "products_source", "tips_savedview",
    "tips_boardmember",
}  # fmt: skip
# A mailbox takes the words and says so, though a file beside them was refused.
TAKEN = {"mailbox_messages": frozenset({"tips_message", "tips_addition"})}
UNSEEN = re.compile("[\x00\r]")


class Rows:
    """How many rows every table holds, past the wall; only tables written to are counted again."""

    def __init__(self):
        self.before: dict[str, int] = {}
        self.written: dict[str, int] = {}
        self.before = self.now()
        self.start()

    def start(self) -> None:
        """Begin anew, everything as it was before: what is written from here on is counted."""
        with connection.cursor() as cursor:
            cursor.execute(WRITTEN_TO)
            self.written = dict(cursor.fetchall())

    def now(self) -> dict[str, int]:
        """Return the number of rows by table."""
        with connection.cursor() as cursor:
            cursor.execute(WRITTEN_TO)
            touched = [name for name, times in cursor.fetchall() if self.written.get(name) != times]
            if not touched:
                return self.before
            cursor.execute("SET LOCAL ROLE NONE")
            cursor.execute(f"SELECT {', '.join(f'(SELECT count(*) FROM {name})' for name in touched)}")
            found = dict(zip(touched, cursor.fetchone(), strict=True))
            cursor.execute("SET LOCAL ROLE portal_app")
        return self.before | found


def refused(answer) -> bool:
    """Say whether an answer refuses, on a page of its own or by a message on the next."""
    return answer.status_code >= 400 or _told_wrong(answer)


def _told_wrong(answer) -> bool:
    told = getattr(getattr(answer, "wsgi_request", None), "_messages", None)
    return any(message.level >= constants.WARNING for message in getattr(told, "_queued_messages", []))


def faults(form: Met, values: dict, answer, before: dict, after: dict, *, typed: bool) -> list[str]:
    """Return what is wrong with one answer: a fault, silence, words or rows lost."""
    status = answer.status_code
    if status >= 500:
        return [f"a fault: {status}"]
    given_up = GIVEN_UP if not refused(answer) else DRAFTS
    found = [
        f"{name}: {before[name] - after[name]} lost"
        for name in before.keys() - given_up
        if after[name] < before[name]
    ]
    if not refused(answer):
        return found
    page = unescape(answer.all_bytes.decode("utf-8", "replace"))
    if status >= 400 and not (SAYS.search(page) or _line(answer, page)):
        found.append(f"{status} says nothing")
    known = before.keys() - DRAFTS - TAKEN.get(form.address, frozenset())
    if more := {name: after[name] - before[name] for name in known if after[name] > before[name]}:
        found.append(f"{status}, refused, keeps {more}")
    if typed and status not in {403, 404, 410}:
        found += [f"{status} loses what was typed in {name!r}" for name in _lost(form, values, page)]
    return found


def _line(answer, page: str) -> bool:
    """Say whether a script was told in one line what it shows its user."""
    return answer["Content-Type"].startswith("text/plain") and len(page.split()) > 3


def _lost(form: Met, values: dict, page: str) -> list[str]:
    asked = [blank.name for blank in form.of_kind(*KEPT_KINDS) if blank.name not in SECRET]
    said = {name: " ".join(UNSEEN.sub("", str(values.get(name, ""))).split()) for name in asked}
    shown = " ".join(UNSEEN.sub("", page).split())
    return [name for name, words in said.items() if words and words not in shown]
