"""What must hold before a suspicion is proposed, said in words; the database holds the same."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError

from intelligence.records.suspicion import ASKED
from privacy.access.duties import Duty, Entitlement
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.markings.turning_away import turn_away
from privacy.rules.naming import why_not_juvenile
from tips.intake.choices import Disposition, InvolvedKind, Reliability, Validity
from tips.intake.models import Tip
from tips.screening.holding import held, why_held

GROUNDLESS = {
    Disposition.PROTECTED,
    Disposition.UNFOUNDED,
    Disposition.NO_BEHAVIOR,
    Disposition.INSUFFICIENT,
    Disposition.DUPLICATE,
}
TRAINING = (
    "Criminal intelligence is written and approved by people whose 28 CFR Part 23 and privacy training "
    "are current today. Yours is missing or has lapsed."
)


def trained(by: Standing, duty: Duty) -> None:
    """Refuse whoever is not charged with a step of Part 23, or not trained for it today."""
    if not by.may(duty):
        raise PermissionDenied(f"This step is for people who {duty.label.lower()}.")
    if not by.has(Entitlement.TRAINED, Entitlement.PART23_TRAINED):
        raise PermissionDenied(TRAINING)


def sources(numbers: Iterable[str], *, by: Standing) -> list[Tip]:
    """Return the tips a suspicion rests on, or say which may not be promoted and why."""
    wanted = sorted({number.strip().upper() for number in numbers if number.strip()})
    found = {tip.number: tip for tip in Tip.objects.visible_to(by).filter(number__in=wanted)}
    if not wanted or set(wanted) - set(found):
        raise ValidationError({"sources": "Name at least one tip that you can open, by its number."})
    for tip in found.values():
        if why := not_promoted(tip, by=by):
            raise ValidationError({"sources": f"{tip.number}: {why}"})
    return [found[number] for number in wanted]


def not_promoted(tip: Tip, *, by: Standing) -> str:
    """Say why a tip may not become criminal intelligence, or nothing."""
    if tip.record_class == RecordClass.T0:
        return "It is a raw submission. It has to pass part 1 of the review first."
    if tip.disposition in GROUNDLESS:
        return f"It was closed: {Disposition(tip.disposition).label.lower()}."
    return _juveniles(tip, by) or (why_held() if held(tip, by=by) else "")


def _juveniles(tip: Tip, by: Standing) -> str:
    cards = tip.involved.visible_to(by).filter(kind=InvolvedKind.PERSON).values_list("age", "notice_on")
    told = (why_not_juvenile(age, on, needed=settings.JUVENILE_NOTICE) for age, on in cards)
    return next(filter(None, told), "")


def well_founded(said: Mapping, identifying: Iterable[Mapping]) -> None:
    """Refuse a suspicion with an element unsaid, an umbrella for an activity, or no grade at all."""
    texts = {name: said.get(name, "") for name in (*ASKED, "title", "summary", "name", "description")}
    turn_away(texts | {f"identifying {n}": entry["words"] for n, entry in enumerate(identifying)})
    wrong = {name: sentence for name, sentence in ASKED.items() if not texts[name].strip()}
    wrong |= {
        name: "This has to be said." for name in ("title", "summary", "name") if not texts[name].strip()
    }
    if not said.get("threats"):
        wrong["threats"] = "Tick at least one reason why this activity is a recognized threat."
    if said["activity"].umbrella:
        wrong["activity"] = f"{said['activity']} is too wide. Choose the crime beneath it."
    if (said["reliability"], said["validity"]) == (Reliability.UNKNOWN, Validity.CANNOT_JUDGE):
        wrong["validity"] = "If neither source nor content can be judged, this stays a tip."
    wrong |= _no_basis(texts, identifying)
    if wrong:
        raise ValidationError(wrong)


def _no_basis(texts: Mapping[str, str], identifying: Iterable[Mapping]) -> dict[str, str]:
    basis = f"{texts['facts']} {texts['involvement']}".lower()
    told = [entry["words"] for entry in identifying if entry["words"].lower() in basis]
    if not told:
        return {}
    return {
        "facts": f"“{told[0]}” is noncriminal identifying information and never part of the basis. "
        "Take it out of the facts, or propose it with a basis of its own."
    }
