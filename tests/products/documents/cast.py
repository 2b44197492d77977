"""An invented bulletin, whole, for the proofs of this folder."""

from datetime import date, datetime

from privacy.markings.building import parse
from products.documents.choices import Part
from products.documents.document import Block, Copy, Document, Section, Source, Wording

CUI, U, LES, AMBER = map(parse, ("CUI", "U", "LES", "TLP:AMBER"))

COPY = Copy(
    reader="Lt. M. Sorensen",
    agency="Alder Falls Police Department",
    agency_short="Alder Falls PD",
    number=47,
    opened_at=datetime(2026, 11, 24, 7, 12),
)


def bulletin(**changes) -> Document:
    """Return a situational awareness bulletin about water facilities."""
    return Document(
        **{
            "line": "SAB",
            "line_name": "Situational awareness bulletin",
            "number": "MSFC-SAB-2026-0114",
            "version": 2,
            "dated": date(2026, 11, 24),
            "center": "Meridian State Fusion Center",
            "title": Block(key="title", text="Night entries at small water facilities in Calder County"),
            "bottom_line": Block(
                key="bottom",
                text="Four visits to two small water facilities since October 2, two with cut gates, look "
                "connected. We assess with moderate confidence that the same people are studying controls, "
                "not stealing. We ask water operators to check side gates and report photography that comes "
                "with forced entry.",
                marking=CUI,
            ),
            "sections": (JUDGMENTS, INDICATORS, EVENTS),
            "sources": SOURCES,
            "floor": AMBER,
            "handling": "Photography and watching are lawful on their own; act on conduct.",
            "us_person_notice": "No U.S. person is named in this bulletin.",
            "contact": "Questions: watch desk, 800-555-0199.",
            "feedback": "Two questions, one minute: open MSFC-SAB-2026-0114 in the portal.",
        }
        | changes
    )


JUDGMENTS = Section(
    part=Part.JUDGMENTS,
    blocks=(
        Block(
            key="j1",
            text="One vehicle was present at two of the four visits.",
            marking=CUI,
            confidence="moderate",
            cites=("T1", "T3"),
        ),
        Block(
            key="j2",
            text="Interest is in control buildings and chemical storage.",
            marking=CUI,
            confidence="moderate",
            cites=("T2",),
            instead=(Wording(audience="public", text="Interest is in parts of the plants."),),
        ),
        Block(
            key="j3",
            text="No damage to treatment was found at any site.",
            confidence="high",
            cites=("T2",),
        ),
    ),
)
INDICATORS = Section(
    part=Part.INDICATORS,
    blocks=(
        Block(key="i1", text="Cut or replaced chains on side gates"),
        Block(key="i2", text="Filming of controls together with entry"),
        Block(key="i3", text="Gray pickup, plate ending 7KX", marking=CUI, audiences=("le",)),
    ),
)
EVENTS = Section(
    part=Part.EVENTS,
    blocks=(
        Block(key="e1", text="Photos of intake", on=date(2026, 10, 2)),
        Block(key="e2", text="Pickup at fence, 2 am", on=date(2026, 10, 27), marking=CUI),
        Block(key="e3", text="Gate lock cut", on=date(2026, 11, 14)),
        Block(key="e4", text="Chain cut, controls filmed", on=date(2026, 11, 20), standout=True, marking=CUI),
    ),
    note=Block(
        key="caption",
        text="Four reports over seven weeks. The usual rate for this county and sector is one a year.",
        marking=CUI,
    ),
)
SOURCES = (
    Source(
        key="T1",
        description="Member of the public, no name given, November 20",
        reliability="Unknown",
        validity="Partly confirmed by video",
    ),
    Source(
        key="T2",
        description="Calder County sheriff report, November 14",
        reliability="Reliable",
        validity="Confirmed",
        marking=CUI,
    ),
    Source(
        key="T3",
        description="Facility operator, October 29",
        reliability="Reliable",
        validity="Not confirmed",
    ),
)
