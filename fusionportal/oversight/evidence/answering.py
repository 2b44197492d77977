"""Asking a report: the rows, the policy in force and the very queries that found them."""

from dataclasses import dataclass

from django.db import connection

from privacy.access.acting import access_of
from privacy.retention.clocks import in_force

from .report import Asked, Report, Row

# What tells the database who reads says nothing about what was asked.
ABOUT_READING = ("SELECT set_config", 'SELECT "privacy_accesslabel"', 'SELECT "privacy_accesskey"')


@dataclass(frozen=True, slots=True)
class Answer:
    """What one report found; the same data and days give the same answer."""

    report: Report
    asked: Asked
    rows: list[Row]
    looked_at: int
    policy: str
    queries: list[str]

    @property
    def amiss(self) -> int:
        """How many lines are at fault, or want a second look."""
        return sum(row.amiss for row in self.rows)

    @property
    def sound(self) -> bool:
        """Whether it proves what it is for."""
        return not (self.report.none_allowed and self.amiss)


def answer(report: Report, asked: Asked) -> Answer:
    """Ask one report and keep the text of its queries, without a value in them."""
    access_of(asked.by)
    version, heard = in_force(), _Heard()
    with connection.execute_wrapper(heard):
        found = report.find(asked)
    policy = f"{version.name} (number {version.number})" if version else ""
    return Answer(report, asked, found.rows, found.looked_at, policy, list(heard.texts))


class _Heard:
    """The text of every question put to the database, each once."""

    def __init__(self) -> None:
        self.texts: dict[str, None] = {}

    def __call__(self, execute, sql, params, many, context):
        text = str(sql).strip()
        if text.startswith(("SELECT", "WITH")) and not text.startswith(ABOUT_READING):
            self.texts.setdefault(text)
        return execute(sql, params, many, context)
