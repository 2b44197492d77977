"""The two parts of the review as the page shows them: open with a form, or shut with the reason."""

from dataclasses import dataclass, field

from privacy.access.duties import Duty, Entitlement
from privacy.access.standing import Standing
from tips.intake.choices import Status
from tips.intake.models import Tip
from tips.referrals.choices import Urgency
from tips.referrals.offices import current_offices, suggested
from tips.referrals.services.drafting import URGENCY
from tips.screening.protected import protected_conduct
from tips.vetting.acts.part_one import untrained
from tips.vetting.acts.part_two import OPEN_PART_TWO, why_not
from tips.vetting.forms import PartOneForm, PartTwoForm
from tips.vetting.hints import hints

from .details import offer
from .gathered import Gathered

PART_ONE = (Status.TRIAGE, Status.WAITING)
NAMED = 4
READ, PASSAGES = 20_000, 3


@dataclass(slots=True)
class Ticked:
    """One behavior as the list shows it: ticked or not, suggested or not, with its words."""

    behavior: object
    ticked: bool = False
    suggested: bool = False
    words: str = ""
    fact: str = ""


@dataclass(slots=True)
class Panel:
    """One part: its form while it is open to the reader, or the sentence that says why not."""

    open: bool = False
    sentence: str = ""
    form: object = None
    done: list = field(default_factory=list)
    protected: list[str] = field(default_factory=list)
    offices: list = field(default_factory=list)


def part_one(tip: Tip, done: list, *, by: Standing, bound: PartOneForm | None = None) -> Panel:
    """Return part 1 for this reader; ``done`` are its answers so far."""
    panel = Panel(done=done)
    if tip.status == Status.RECEIVED:
        panel.sentence = "Claim this tip to record part 1."
    elif tip.status in PART_ONE:
        panel.open = by.may(Duty.VET) and by.has(Entitlement.SAR_TRAINED)
        shut = untrained(by, "Part 1") if by.may(Duty.VET) else "People who vet tips record this part."
        panel.sentence = "You can record this part." if panel.open else shut
    else:
        panel.sentence = (
            "This part is saved." if tip.matched_by_id else f"This tip is {tip.get_status_display().lower()}."
        )
    panel.form = bound or PartOneForm(auto_id="one-%s")
    panel.protected = protected(tip)
    return panel


def part_two(
    tip: Tip, had: Gathered, people: list[Standing], *, by: Standing, bound: PartTwoForm | None = None
) -> Panel:
    """Return part 2 for this reader, naming who may decide where they may not."""
    panel = Panel(done=had.part_two)
    if tip.status not in OPEN_PART_TWO:
        ended = tip.status in {Status.REFERRED, Status.CLOSED}
        panel.sentence = "" if ended else f"Opens when part 1 is saved. {_another(tip, people)}"
        return panel
    if refusal := why_not(tip, by):
        panel.sentence = f"{refusal} {_another(tip, people)}"
        return panel
    panel.open = True
    panel.protected = protected(tip)
    panel.offices = _offices(tip, had)
    panel.form = bound or part_two_form(initial=_initial(tip, panel.offices))
    offer(panel.form.fields["office"], had.offices)
    return panel


def _offices(tip: Tip, had: Gathered) -> list:
    offices = {office.pk: office for office in had.offices}
    for territory in had.territories:
        territory.office = offices[territory.office_id]
    return suggested(tip, had.territories)


def protected(tip: Tip) -> list[str]:
    """Return the first passages of a report that speak of protected conduct, to be weighed and no more."""
    flags = protected_conduct(tip.narrative[:READ])
    return list(dict.fromkeys(flag.words for flag in flags))[:PASSAGES]


def part_two_form(data=None, **kwargs) -> PartTwoForm:
    """Return the form of part 2 with the field offices of today."""
    return PartTwoForm(data, auto_id="two-%s", offices=current_offices(), urgencies=Urgency.choices, **kwargs)


def _initial(tip: Tip, offices: list) -> dict:
    return {"office": offices[0][0].pk if offices else None, "urgency": URGENCY[tip.priority]}


def _another(tip: Tip, people: list[Standing]) -> str:
    able = [
        each.name
        for each in people
        if each.may(Duty.VET)
        and each.has(Entitlement.HOST, Entitlement.SAR_TRAINED)
        and each.user_id not in {tip.matched_by_id, None if tip.matched_by_id else tip.claimed_by_id}
    ]
    if not able:
        return "A second, trained analyst must decide, and nobody's SAR training is current."
    more = f" and {len(able) - NAMED} more" if len(able) > NAMED else ""
    return f"A second, trained analyst must decide: {', '.join(able[:NAMED])}{more}."


def behaviors(text: str, had: Gathered, *, bound: PartOneForm | None = None) -> list[Ticked]:
    """Return the behaviors of the standard: ticked and suggested ones first, then the others by group."""
    matches = {match.behavior_id: match for match in had.matches}
    found = {hint.code: hint.words for hint in hints(text)} if not matches else {}
    typed = bound.data if bound is not None else None
    rows = [_row(behavior, matches.get(behavior.pk), found, typed) for behavior in had.behaviors]
    return sorted(
        rows, key=lambda row: (not (row.ticked or row.suggested), row.behavior.group, row.behavior.name)
    )


def _row(behavior, match, found: dict[str, str], typed) -> Ticked:
    code = behavior.code
    row = Ticked(behavior, suggested=code in found, words=found.get(code, ""))
    if match is not None:
        row.ticked, row.words, row.fact = True, match.words, match.added_fact
    if typed is not None:
        row.ticked = code in typed.getlist("behavior")
        row.words = typed.get(f"words-{code}", row.words)
        row.fact = typed.get(f"fact-{code}", row.fact)
    return row
