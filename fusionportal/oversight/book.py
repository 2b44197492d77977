"""Every rule of the policy in one book, gathered from the code that runs it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from intelligence.danger.lifecycle import LIFECYCLE as WARNINGS
from intelligence.promotion.lifecycle import LIFECYCLE as PROPOSALS
from privacy.breach.path import PATH as BREACHES
from privacy.effective.checks import all_checks
from privacy.lifecycle import Lifecycle
from privacy.purposes import PURPOSES
from privacy.redress.path import PATH as REDRESS
from privacy.retention.models import PolicyVersion
from privacy.retention.refusing import EVERY as KEEPING
from privacy.rules.barring import BARS
from privacy.rules.holding import HELD
from privacy.rules.knowing import RIGHTS
from privacy.rules.masking import READING, UNMASKING
from privacy.rules.naming import JUVENILES, NAMING
from privacy.rules.needing import NEEDS
from privacy.rules.rule import Rule
from products.dissemination.ceilings import CEILINGS
from products.dissemination.planning import CUTTING
from products.drafting.lifecycle import LIFECYCLE as PRODUCTS
from products.review.chain import REVIEWING
from tips.intake.lifecycle import LIFECYCLE as TIPS
from tips.referrals.lifecycle import LIFECYCLE as REFERRALS
from tips.vetting.acts.part_two import DETERMINING

APART = "Center privacy policy: nobody approves their own work"


class Sentence(Protocol):
    """What the book needs of a rule or of a row of the retention table."""

    identifier: str
    sentence: str
    authority: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rules of one kind, and how they work together."""

    anchor: str
    title: str
    note: str
    rules: Sequence[Sentence]


def groups(version: PolicyVersion | None) -> list[Group]:
    """Return the book: reading, releasing, masking, deciding, keeping, and what is checked."""
    kept = list(version.retention.all()) if version else []
    return [
        Group("rights", "Right to know", "At least one must admit", RIGHTS),
        Group("bars", "Bars", "None may shut", BARS),
        Group("needs", "Need to know", "The reader holds what the record carries", NEEDS),
        Group("purposes", "Stated purposes", "One is stated before a name is looked for or shown", PURPOSES),
        Group("release", "Releasing", "None may refuse", CEILINGS),
        Group("cutting", "Masking", "Every rendition is cut by these", CUTTING),
        Group("persons", "People in products", "Every product is read this way", READING),
        Group("unmasking", "Opening a name", "None may refuse", UNMASKING),
        Group("naming", "People in reports", "None may refuse", (*NAMING, *JUVENILES)),
        Group("review", "Reviewing products", "None may refuse", REVIEWING),
        Group("nexus", "Determining nexus", "None may refuse", DETERMINING),
        Group("apart", "Two people", "Read from the steps themselves", two_people()),
        Group("kept", "Retention and disposal", "Past its day nobody reads a record", kept),
        Group("keeping", "Renewing, holding and destroying", "None may refuse", KEEPING),
        Group("effective", "Effective access", "Asked of the portal as it runs", all_checks()),
        Group("held", "Held by the database", "Refused whoever asks", HELD),
    ]


def two_people() -> list[Rule]:
    """Return, from the paths of every record, which step is left to another person."""
    paths: Iterable[tuple[str, str, Lifecycle]] = (
        ("S-01", "tip", TIPS),
        ("S-02", "referral", REFERRALS),
        ("S-03", "product", PRODUCTS),
        ("S-04", "proposal of criminal intelligence", PROPOSALS),
        ("S-05", "warning in imminent danger", WARNINGS),
        ("S-06", "request or complaint", REDRESS),
        ("S-07", "breach case", BREACHES),
    )
    return [Rule(name, _apart(kind, path), APART) for name, kind, path in paths]


def _apart(kind: str, path: Lifecycle) -> str:
    told: dict[str, list[str]] = {}
    for step in path.steps:
        if step.not_by:
            told.setdefault(step.not_by.replace("_by", "").replace("_", " "), []).append(f"“{step.verb}”")
    parts = [
        f"{', '.join(dict.fromkeys(verbs))} never by whoever is its “{who}”" for who, verbs in told.items()
    ]
    return f"Steps of a {kind}: {'; '.join(parts)}."
