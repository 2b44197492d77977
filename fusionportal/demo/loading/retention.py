"""What the demonstration keeps and lets go: one legal hold, and one purge that waits to be approved."""

from datetime import timedelta
from time import sleep

from django.db import transaction
from django.utils import timezone

from partners.directory.models import County
from privacy.access.acting import acting
from privacy.retention.acts.holding import place_hold
from privacy.retention.acts.proposing import propose_purge
from privacy.retention.clocks import row_for
from tips.intake.choices import Source
from tips.intake.models import Tip
from tips.intake.services import Report, submit_tip

from .clock import at
from .people import who

OFFICER, DEPUTY = "privacy@meridian.example", "officer@calder-sheriff.example"
A_MOMENT = timedelta(seconds=1)
UNDECIDED = (
    ("Van idling by the rail spur", "A white van idled by the rail spur for an hour. Nobody got out."),
    (
        "Two people at a substation fence",
        "Two people stood at the substation fence and left when a truck came.",
    ),
)


def load_retention(sent: dict[str, Tip]) -> None:
    """Let two old reports that nobody decided come to their day, hold a third and propose a purge."""
    _come_to_their_day()
    sleep(A_MOMENT.total_seconds())
    by = who(OFFICER)
    with transaction.atomic(), acting(by):
        place_hold(
            next(iter(sent.values())).number,
            by=by,
            reason="The county is being sued over the closing of the road beside the plant.",
            document="Calder County Circuit Court, 26-CV-0147",
            until=timezone.localdate() + timedelta(days=120),
        )
        propose_purge(by=by)


@transaction.atomic
def _come_to_their_day() -> None:
    kept = timedelta(days=row_for("T0").purge_days)
    writer = who(DEPUTY)
    with at(timezone.now() - kept + A_MOMENT), acting(writer):
        for title, story in UNDECIDED:
            facts = {"title": title, "county": County.objects.get(name="Calder")}
            submit_tip(Report(story, Source.PARTNER, facts), by=writer)
