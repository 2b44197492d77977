"""Taking a referral as far as its story goes."""

from datetime import datetime, timedelta

from django.utils import timezone

from fusionportal.demo.shapes import Story
from partners.directory.models import FieldOffice
from partners.models import User
from privacy.access.acting import acting
from privacy.access.standing import Standing, courier
from tips.intake.choices import Disposition as Closing
from tips.intake.models import Tip
from tips.referrals.choices import Disposition, State
from tips.referrals.models import Referral
from tips.referrals.services import (
    acknowledge,
    approve_referral,
    ask_center,
    assign,
    carry,
    close,
    dispose,
    refer_also,
    withdraw,
    write_feedback,
)

from .clock import at
from .people import who

APPROVES, REFERS = "supervisor@meridian.example", "vetter@meridian.example"
MISTAKEN = "The activity lies outside this office's counties."
ORDER = (
    "drafted",
    "approved",
    "transmitted",
    "acknowledged",
    "assigned",
    "returned",
    "disposed",
    "closed",
)
CLOSES = {Disposition.OTHER_AGENCY: Closing.CRIM_REFER}
LATELY = timedelta(days=2)


def refer(story: Story, tip: Tip, moment: datetime) -> None:
    """Approve, hand over, acknowledge, dispose of and close a story's referral, each by whoever may.

    A story's "returned" is a referral that came back with a question; one that the JTTF sent to another
    agency is closed, and one that is withdrawn never left.
    """
    steps = ORDER.index(_stage(story))
    supervisor = who(APPROVES)
    with acting(supervisor):
        referral = Referral.objects.visible_to(supervisor).get(tip=tip)
        if steps:
            with at(moment + timedelta(minutes=50)):
                approve_referral(referral, by=supervisor)
    if steps > 1:
        with at(moment + timedelta(minutes=52)), acting(courier()):
            carry(Referral.objects.unguarded().get(pk=referral.pk), by=courier())
    if steps > 2:
        liaison = _liaison_of(referral)
        with at(moment + timedelta(hours=3)), acting(liaison):
            _at_the_jttf(story, referral, steps, liaison)
    if story.referral == State.WITHDRAWN:
        with at(moment + timedelta(hours=1)), acting(supervisor):
            withdraw(referral, by=supervisor, reason=MISTAKEN, disposition=Closing.INSUFFICIENT)
    if steps == ORDER.index("closed"):
        with at(max(moment + timedelta(days=3), timezone.now() - LATELY)), acting(supervisor):
            close(referral, by=supervisor, disposition=CLOSES.get(story.referral, Closing.ISE_SAR))


def _stage(story: Story) -> str:
    if story.referral in CLOSES:
        return "closed"
    if story.referral in ORDER:
        return story.referral
    return "disposed" if story.referral in Disposition.values else "drafted"


def _at_the_jttf(story: Story, referral: Referral, steps: int, by: Standing) -> None:
    row = acknowledge(referral, by=by, phone_received=True)
    if steps > ORDER.index("acknowledged"):
        row = assign(row, by=by, to="Squad 4")
    if steps == ORDER.index("returned"):
        ask_center(row, by=by, text="Does the submitter recall which gate the pickup left by?")
    if steps >= ORDER.index("disposed"):
        found = story.referral if story.referral in Disposition.values else Disposition.NEXUS
        dispose(row, by=by, disposition=found, words="")
        thanks = "Your report was read and was useful. Thank you."
        write_feedback(row, by=by, for_center="Matches what we hold.", releasable=thanks)


def refer_by_mistake(tip: Tip) -> None:
    """Refer a tip to a second office as well, and withdraw that before it is approved."""
    analyst, supervisor = who(REFERS), who(APPROVES)
    with acting(analyst):
        held = Referral.objects.visible_to(analyst).get(tip=tip)
        office = FieldOffice.objects.exclude(pk=held.office_id).order_by("pk").first()
        drafted = refer_also(tip, by=analyst, office=office, basis=held.basis)
    with acting(supervisor):
        withdraw(drafted, by=supervisor, reason=MISTAKEN)


def _liaison_of(referral: Referral) -> Standing:
    people = User.objects.filter(
        agency__field_office=referral.office_id, posts__role="liaison", is_active=True
    )
    return who(people.order_by("pk").first().email)
