"""Taking a referral as far as its story goes."""

from datetime import datetime, timedelta

from fusionportal.demo.shapes import Story
from partners.models import User
from privacy.access.acting import acting
from privacy.access.standing import Standing, courier
from tips.intake.models import Tip
from tips.referrals.choices import Disposition
from tips.referrals.models import Referral
from tips.referrals.services import (
    acknowledge,
    approve_referral,
    ask_center,
    assign,
    carry,
    dispose,
    write_feedback,
)

from .clock import at
from .people import who

APPROVES = "supervisor@meridian.example"
ORDER = ("drafted", "approved", "transmitted", "acknowledged", "assigned", "returned", "disposed")


def refer(story: Story, tip: Tip, moment: datetime) -> None:
    """Approve, hand over, acknowledge and dispose of a story's referral, each by whoever may."""
    stage = "disposed" if story.referral in Disposition.values else story.referral or "drafted"
    steps = ORDER.index(stage)
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


def _at_the_jttf(story: Story, referral: Referral, steps: int, by: Standing) -> None:
    row = acknowledge(referral, by=by, phone_received=True)
    if steps > ORDER.index("acknowledged"):
        row = assign(row, by=by, to="Squad 4")
    if steps == ORDER.index("returned"):
        ask_center(row, by=by, text="Does the submitter recall which gate the pickup left by?")
    if steps == ORDER.index("disposed"):
        dispose(row, by=by, disposition=story.referral, words="")
        thanks = "Your report was read and was useful. Thank you."
        write_feedback(row, by=by, for_center="Matches what we hold.", releasable=thanks)


def _liaison_of(referral: Referral) -> Standing:
    people = User.objects.filter(
        agency__field_office=referral.office_id, posts__role="liaison", is_active=True
    )
    return who(people.order_by("pk").first().email)
