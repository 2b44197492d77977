"""The path of a record: every step it may take, who may take it, and who may not."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404

from privacy.access.acting import refresh
from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit


class StepNotOpen(Exception):
    """A step was asked of a record that has already moved on; doors answer 409."""


@dataclass(frozen=True, slots=True)
class Step:
    """One arrow of a lifecycle. ``not_by`` names whoever may not take it."""

    verb: str
    source: str
    target: str
    duty: Duty
    not_by: str = ""

    def barred(self, standing: Standing, record) -> bool:
        """Say whether this person is the one who must leave the step to another."""
        return bool(self.not_by) and getattr(record, f"{self.not_by}_id") == standing.user_id

    def open_to(self, standing: Standing, record) -> bool:
        """Say whether this person may take this step."""
        return standing.may(self.duty) and not self.barred(standing, record)


class Lifecycle:
    """Every arrow of one kind of record, written once."""

    def __init__(self, *steps: Step):
        self.steps = steps

    def arrows(self) -> list[tuple[str, str]]:
        """Return the moves the database also holds to, in a form its trigger takes."""
        return sorted(
            {(str(step.source), str(step.target)) for step in self.steps if step.source != step.target}
        )

    def open_to(self, standing: Standing, record) -> list[Step]:
        """Return the steps this person may take now; templates draw these."""
        return [s for s in self.steps if s.source == record.status and s.open_to(standing, record)]

    def lock(self, record: models.Model, *, by: Standing) -> models.Model:
        """Return the record's row as it is now, locked, if this person may see it."""
        try:
            return _locked(record, by)
        except Http404:
            # Whoever held the row may have given it a label or key that was made since this reader began.
            refresh()
            return _locked(record, by)

    def advance(self, record, verb: str, *, by: Standing, purpose: str = "", detail=None, **changes):
        """Take one step on a locked row and write it in the trail.

        Raises ``StepNotOpen`` if the record has moved on and ``PermissionDenied`` if the step
        is not this person's to take. Call it inside a transaction.
        """
        row = self.lock(record, by=by)
        return self.take(row, self.step(row, verb, by=by), by=by, purpose=purpose, detail=detail, **changes)

    def step(self, row: models.Model, verb: str, *, by: Standing) -> Step:
        """Return the step of this verb that a locked row may take now at this person's word.

        Raises what ``advance`` raises.
        """
        step = next((s for s in self.steps if (s.source, s.verb) == (row.status, verb)), None)
        if step is None:
            raise StepNotOpen(f"This can't be done now: it is {row.get_status_display().lower()}.")
        if step.barred(by, row):
            raise PermissionDenied("You did the step before this one, so someone else has to do this.")
        if not standing_may(by, step):
            raise PermissionDenied(f"This step is for people who {Duty(step.duty).label.lower()}.")
        return step

    def take(self, row, step: Step, *, by: Standing, purpose: str = "", detail=None, **changes):
        """Take a step that ``step`` returned for this locked row, and write it in the trail."""
        for name, value in {"status": step.target, **changes}.items():
            setattr(row, name, value)
        row.save(update_fields=["status", *changes])
        audit(by, step.verb, row, purpose=purpose, fields=["status", *changes], detail=detail)
        return row


def _locked(record: models.Model, by: Standing) -> models.Model:
    return fetch(type(record).objects.visible_to(by).select_for_update(of=("self",)), pk=record.pk)


def standing_may(standing: Standing, step: Step) -> bool:
    """Say whether a step's duty is this person's."""
    return standing.may(step.duty)
