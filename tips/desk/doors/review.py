"""The two parts of the review, and the ends."""

from django.core.exceptions import ValidationError
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.desk.workspace.panels import part_two_form
from tips.intake.models import Tip
from tips.referrals.services import determine_nexus
from tips.vetting.choices import Match, Nexus
from tips.vetting.forms import PartOneForm, ReopenForm
from tips.vetting.services import record_behaviors, reopen_tip

from .acts import carry_out, tip_named, version_of

ONE = {
    Match.YES: "Part 1 is saved. Part 2 is open for a second, trained analyst.",
    Match.NOT_ENOUGH: "Part 1 is saved. The clock is stopped until the answer is due.",
    Match.NO: "The tip is closed and its deletion clock runs.",
}
TWO = {
    Nexus.POTENTIAL: "Part 2 is saved. The referral waits for a supervisor's approval.",
    Nexus.NONE: "Part 2 is saved. The tip is closed and its deletion clock runs.",
    Nexus.CANNOT_TELL: "Part 2 is saved. The tip comes back on the day you gave.",
}


@require_POST
@requires(Duty.VET)
def part_one(request, number):
    """Record part 1."""
    form = PartOneForm(request.POST, auto_id="one-%s")

    def act():
        said = dict(form.cleaned_data)
        original = _original(request, said.pop("original"))
        record_behaviors(
            tip_named(request, number),
            by=request.standing,
            duplicate_of=original,
            version=version_of(request),
            **said,
        )
        return ONE[said["answer"]]

    return carry_out(request, number, "part_one", form, act, "vetting")


@require_POST
@requires(Duty.VET)
def part_two(request, number):
    """Record part 2 and, for a potential nexus, draft its referral."""
    tip = tip_named(request, number)
    form = part_two_form(request.POST)

    def act():
        said = dict(form.cleaned_data)
        said["urgency"] = said["urgency"] or None
        determine_nexus(tip, by=request.standing, version=version_of(request), **said)
        return TWO[said["answer"]]

    return carry_out(request, number, "part_two", form, act, "vetting")


@require_POST
@requires(Duty.TRIAGE)
def reopen(request, number):
    """Open a closed tip again for new facts."""
    form = ReopenForm(request.POST, auto_id="reopen-%s")

    def act():
        said = form.cleaned_data | {"version": version_of(request)}
        reopen_tip(tip_named(request, number), by=request.standing, **said)
        return "The tip is open again, and yours."

    return carry_out(request, number, "reopen", form, act, "vetting")


def _original(request, number: str) -> Tip | None:
    """Return the tip a duplicate repeats; one out of sight is as good as none."""
    if not number:
        return None
    found = Tip.objects.visible_to(request.standing).filter(number__iexact=number.strip()).first()
    if found is None:
        raise ValidationError({"original": "We can't show a tip of that number. Check it."})
    return found
