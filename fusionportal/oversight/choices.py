"""What the center may choose, with the value it comes with and the sentence that says it."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings

from partners.people.models import User
from partners.people.standings import standing_of, with_facts
from privacy.access.standing import Standing
from privacy.breach.clocks import CLOCKS as BREACH
from privacy.policy.choosing import CLOCKS, REVIEWS, TELLS, WITHHELD
from privacy.redress.clocks import CLOCKS as REDRESS
from privacy.retention.models import PolicyVersion
from privacy.rules.knowing import RIGHTS
from products.drafting.lines import LINES
from tips.intake.choices import Priority

# The public form, its mailboxes, the courier and oversight itself would stop.
NEVER_WITHHELD = {"A-09", "A-21", "A-30", "A-31"}


# What people are told of each other only where the center chose so.
TOLD = {"deconfliction": "Two people at work on one selector learn whom to ask, and nothing else"}


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of the center, in whole minutes."""

    code: str
    sentence: str
    default: int


def _minutes(span: timedelta) -> int:
    return span // timedelta(minutes=1)


def clocks() -> list[Clock]:
    """Return every clock the center may set."""
    first = [
        Clock(
            f"first_look.{name}",
            f"First look at a tip of priority {Priority[name].label.lower()}",
            _minutes(span),
        )
        for name, span in settings.FIRST_LOOK.items()
    ]
    answer = [
        Clock(f"acknowledge.{name}", f"Acknowledgement of a referral that is {name}", _minutes(span))
        for name, span in settings.ACKNOWLEDGE_WITHIN.items()
    ]
    others = (REDRESS | BREACH).items()
    return first + answer + [Clock(code, sentence, _minutes(span)) for code, (sentence, span) in others]


def rights() -> list[tuple[str, str]]:
    """Return the rights to know that a center may withhold."""
    return [
        (r.identifier, f"{r.identifier} · {r.sentence}") for r in RIGHTS if r.identifier not in NEVER_WITHHELD
    ]


def lines() -> list[tuple[str, str]]:
    """Return the product lines that come without a privacy review and may be given one."""
    return [
        (line.code, str(line.name)) for line in LINES if "privacy" not in line.reviews and not line.urgent
    ]


def sentences(version: PolicyVersion) -> list[str]:
    """Say in words what a version chooses differently from the portal as it comes."""
    return sentences_of(version.choices)


def sentences_of(chosen: dict) -> list[str]:
    """Say choices in words."""
    by_code, names, sayings = {clock.code: clock for clock in clocks()}, dict(lines()), dict(rights())
    said = [
        f"Not given at this center: {sayings[code]}" for code in chosen.get(WITHHELD, []) if code in sayings
    ]
    for code, minutes in chosen.get(CLOCKS, {}).items():
        if code in by_code and minutes != by_code[code].default:
            said.append(f"{by_code[code].sentence}: within {minutes} minutes.")
    said += [
        f"{names[code]}: always with a privacy review." for code in chosen.get(REVIEWS, {}) if code in names
    ]
    said += [f"{TOLD[code]}." for code in chosen.get(TELLS, {}) if code in TOLD]
    return said


def everybody() -> list[Standing]:
    """Return what everybody with an account comes to today."""
    found = (standing_of(person) for person in with_facts(User.objects.filter(is_active=True)))
    return [standing for standing in found if standing]
