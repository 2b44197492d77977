"""Taking a file's reports in: each once, through the act that every door uses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from partners.directory.models import Agency
from privacy.access.acting import acting
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from tips.intake.choices import Source
from tips.intake.models import Import, ImportedReport, Tip
from tips.intake.services import Report, submit_tip

from .checking import KNOWN, Refused, Row, checked
from .lines import Line

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Unheld:
    """A line that was not taken in, and why; without its words where those may not be kept anywhere."""

    number: int
    reason: str
    values: dict[str, Any]

    @classmethod
    def of(cls, line: Line, refusal: Refused) -> "Unheld":
        """Return what may be told of a refused line."""
        values = line.values if refusal.keep else {"id": line.values.get("id")}
        return cls(line.number, str(refusal), values)


@dataclass(slots=True)
class Told:
    """What became of a file: counts, each refused line, and fields that no report has a place for."""

    taken: int = 0
    known: int = 0
    refused: list[Unheld] = field(default_factory=list)
    left: dict[str, int] = field(default_factory=dict)

    @property
    def lines(self) -> int:
        """How many lines were read."""
        return self.taken + self.known + len(self.refused)


def load(
    lines: Iterable[Line],
    *,
    name: str,
    agency: Agency,
    by: Standing,
    say: Callable[[Told], None] = lambda told: None,
) -> Told:
    """Take in every report of a file that is not there yet.

    ``say`` is told how far it is after every hundred lines, which are kept together: a program that
    is ended begins there again, and what was taken in is known by its id. Raises ``PermissionDenied``
    where ``by`` may not send for that agency.
    """
    _may_send(by, agency)
    with acting(by):
        source, _ = Import.objects.get_or_create(
            name=name, agency=agency, defaults={"begun_by_id": by.user_id}
        )
        told, rest = Told(), iter(lines)
        while some := list(islice(rest, AT_ONCE)):
            with transaction.atomic():
                _take(some, source, by, told)
            say(told)
        counts = {"import": source.pk, "taken": told.taken, "known": told.known, "refused": len(told.refused)}
        audit(by, "import", detail=counts)
    return told


def _may_send(by: Standing, agency: Agency) -> None:
    own = by.may(Duty.REPORT) and by.agency_id == agency.pk
    if not (own or by.may(Duty.TRIAGE)):
        raise PermissionDenied(
            f"{by.name} may not send reports for {agency}. Name an analyst, or one of its officers."
        )


def _take(lines: list[Line], source: Import, by: Standing, told: Told) -> None:
    rows: list[tuple[Line, Row]] = []
    for line in lines:
        try:
            if line.fault:
                raise Refused(line.fault)
            rows.append((line, checked(line.values)))
        except Refused as refusal:
            told.refused.append(Unheld.of(line, refusal))
            continue
        for name in line.values.keys() - KNOWN:
            told.left[name] = told.left.get(name, 0) + 1
    before = _held(source.agency, [row.id for _, row in rows], by)
    for line, row in rows:
        try:
            _take_one(row, before, source, by, told)
        except Refused as refusal:
            told.refused.append(Unheld.of(line, refusal))


def _held(agency: Agency, ids: list[str], by: Standing) -> dict[str, str]:
    """Return the texts of reports this agency has sent before, by id."""
    held = Tip.objects.visible_to(by).filter(agency=agency, external_id__in=ids)
    return dict(held.values_list("external_id", "narrative"))


def _take_one(row: Row, before: dict[str, str], source: Import, by: Standing, told: Told) -> None:
    if row.id in before:
        if before[row.id] != row.text:
            raise Refused(
                f"The id {row.id} was taken in with another text, which is never altered. Use another id."
            )
        told.known += 1
        return
    try:
        with transaction.atomic():
            _submit(row, source, by)
    except ValidationError as turned_away:
        raise Refused(" ".join(dict.fromkeys(turned_away.messages)), keep=False) from None
    except IntegrityError:
        # Another import was quicker, or the report is there and out of this person's sight.
        raise Refused(f"The id {row.id} is in use for {source.agency}.") from None
    before[row.id] = row.text
    told.taken += 1


def _submit(row: Row, source: Import, by: Standing) -> None:
    facts = {
        "agency": source.agency,
        "external_id": row.id,
        "place": row.place,
        "happened_at": row.happened_at,
    }
    facts |= {"title": row.title} if row.title.strip() else {}

    def keep(tip: Tip) -> None:
        origin = ImportedReport(
            tip=tip, batch=source, dated=row.date, titled=bool(row.title), source=row.source
        )
        origin.save(force_insert=True)

    submit_tip(Report(row.text, Source.IMPORT, facts), by=by, attach=keep)
