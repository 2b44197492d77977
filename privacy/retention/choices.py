"""The words of retention."""

from django.db import models


class BatchStatus(models.TextChoices):
    """Where a purge stands; nothing is destroyed before two people have signed."""

    PREPARED = "prepared", "Waits for somebody to propose it"
    PROPOSED = "proposed", "Waits for a second person"
    RUNNING = "running", "Being destroyed"
    DONE = "done", "Done"
    REFUSED = "refused", "Refused"

    @property
    def chip(self) -> str:
        """The kind of chip this is drawn with."""
        return {"prepared": "new", "proposed": "triage", "running": "info", "done": "ok"}.get(self, "closed")


OPEN = (BatchStatus.PREPARED, BatchStatus.PROPOSED, BatchStatus.RUNNING)


class Outcome(models.TextChoices):
    """What became of one record of a purge."""

    WAITING = "waiting", "Waiting"
    DESTROYED = "destroyed", "Destroyed"
    HELD = "held", "Kept: a legal hold"
    KEPT = "kept", "Kept: its time has not come"
    ABSENT = "absent", "Was gone already"
    FAILED = "failed", "Failed, will be tried again"
    DROPPED = "dropped", "Not destroyed: the purge was refused"


class NoticeWord(models.TextChoices):
    """What somebody who received a record is told."""

    DESTROYED = "destroyed", "Destroyed"
    CORRECTED = "corrected", "Corrected"
    EXPOSED = "exposed", "Exposed"
    LEAVING = "leaving", "Leaves soon"
