"""What may go to no audience, and the label and keys of what goes to one."""

from privacy.access.interning import Need
from privacy.access.models import AccessLabel, KeyKind
from privacy.classes.choices import Part, RecordClass, Stage
from privacy.markings.banner import Banner
from privacy.rules.rule import Refusal, first_refusal

STATEWIDE = "statewide"

BY_NAME = (
    "This goes to named recipients only, so it can’t be released to an audience. Share it by name instead."
)
NAMED_ONLY = "Traffic Light Protocol 2.0; CUI Registry: DL ONLY"
THIRD_AGENCY = "Third-agency rule: the originator decides who gets it next"


def _marked(caveat: str, words: str):
    return lambda banner: words if caveat in banner.access_caveats else ""


CEILINGS = (
    Refusal(
        "L-01",
        "What is marked TLP:RED goes to named recipients, never to an audience.",
        NAMED_ONLY,
        _marked("TLP:RED", f"It is marked TLP:RED. {BY_NAME}"),
    ),
    Refusal(
        "L-02",
        "What is marked DL ONLY goes to named recipients, never to an audience.",
        NAMED_ONLY,
        _marked("DL ONLY", f"It is marked DL ONLY. {BY_NAME}"),
    ),
    Refusal(
        "L-03",
        "What its originator controls is released with the originator's consent only.",
        THIRD_AGENCY,
        _marked(
            "ORCON",
            "Its originator controls it (ORCON). Ask the originator for consent, or take that material out.",
        ),
    ),
    Refusal(
        "L-04",
        "What is marked NOFORN goes to no audience, because nobody checks citizenship here.",
        "CUI Registry, limited dissemination controls: NOFORN",
        _marked(
            "NOFORN",
            "It is marked NOFORN, and nobody checked its readers’ citizenship. Share it by name instead.",
        ),
    ),
)


def refusal_of(banner: Banner) -> str:
    """Say why a text under this banner may go to no audience at all, or nothing if it may."""
    return first_refusal(CEILINGS, banner)


def released_label(banner: Banner) -> AccessLabel:
    """Return the label a rendition has once it is out; it is not interned yet."""
    return AccessLabel(
        record_class=RecordClass.P,
        part=Part.RECORD,
        stage=Stage.RELEASED,
        marking=banner.access_marking,
        caveats=sorted(banner.access_caveats),
        originator_controlled=banner.orcon,
    )


def audience_needs(disciplines, counties, statewide: bool) -> list[Need]:
    """Return who has a need to know: each field of work in each area, never everyone."""
    areas = [STATEWIDE] if statewide else list(counties)
    return [(KeyKind.AUDIENCE, f"{discipline}:{area}") for discipline in disciplines for area in areas]
