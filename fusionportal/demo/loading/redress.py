"""What the demonstration is asked about people: one request with a challenged record, and one complaint."""

from uuid import UUID

from django.db import transaction

from privacy.access.acting import acting
from privacy.redress.acts.challenging import challenge
from privacy.redress.acts.receiving import receive
from tips.intake.models import Tip

from .people import who

OFFICER = "privacy@meridian.example"
REQUEST, COMPLAINT = UUID(int=26_001), UUID(int=26_002)


@transaction.atomic
def load_redress(sent: dict[str, Tip]) -> None:
    """Let somebody ask for a correction, mark the record it is about, and let somebody else complain."""
    case = receive(
        kind="correct",
        once=REQUEST,
        name="Wren Halloran",
        reach="12 Mill Lane, Alder Falls",
        words="I surveyed the outfall for the county. Correct it if you wrote it down as anything else.",
    )
    receive(kind="complaint", once=COMPLAINT, words="Our vigil was lawful. Why were our plates written down?")
    by = who(OFFICER)
    with acting(by):
        challenge(case, by=by, number=list(sent.values())[1].number)
