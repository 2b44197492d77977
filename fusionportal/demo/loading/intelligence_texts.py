"""What the demonstration's suspicions say."""

from dataclasses import dataclass

from intelligence.models import CriminalActivity


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """One reasonable suspicion: the tips it rests on and its elements."""

    tips: tuple[str, ...]
    title: str
    name: str
    description: str
    facts: str
    involvement: str
    summary: str
    activity: str = "TERROR-INFRASTRUCTURE"
    sensitivity: str = "open"
    identifying: tuple[dict[str, str], ...] = ()


def said_of(told: Suspicion) -> dict:
    """Return what the act of proposing takes."""
    return {
        "title": told.title,
        "summary": told.summary,
        "activity": CriminalActivity.objects.get(code=told.activity),
        "threats": ["life", "spread"],
        "facts": told.facts,
        "involvement": told.involvement,
        "relevance": "It shows preparation at places that communities depend on.",
        "how_obtained": "By officers' own observation, and by owners who gave their footage freely.",
        "supporting_file": "Calder County Sheriff, file 26-3398",
        "sensitivity": told.sensitivity,
        "reliability": "reliable",
        "validity": "probable",
        "kind": "person",
        "name": told.name,
        "description": told.description,
    }


PUMPS = Suspicion(
    tips=("water-gate-guard",),
    title="Entries at Tenmile pump stations",
    name="Corin Ashdale",
    description="About 40, drives a gray pickup with a toolbox.",
    facts="A deputy found him inside the fence of Pump Station 4 with bolt cutters on Nov 9. The cut of the "
    "chain matches them. Station footage of Nov 2 shows the same truck.",
    involvement="He was met inside the fence and admitted to having been there before.",
    summary="One man entered Pump Station 4 twice by night and carried bolt cutters. He asked nobody "
    "for leave "
    "and gave three different reasons. Officers who meet the truck should note who is with him.",
    identifying=(
        {
            "kind": "vehicle",
            "words": "Gray pickup, Meridian plate 7KX 402",
            "relation": "lent to him by its owner",
        },
        {"kind": "person", "words": "Della Morrow", "relation": "owns the pickup"},
    ),
)
RESERVOIR = Suspicion(
    tips=("water-survey-call",),
    title="Calls about chemical feed at water plants",
    name="Ivo Lanreath",
    description="Voice of about 30, calls from prepaid numbers.",
    facts="Two plants recorded the same voice asking how the chlorine feed is stopped. One call was "
    "traced to a "
    "room rented in his name, where the numbers of four plants were found under a warrant.",
    involvement="He rented the room and owned the phone.",
    summary="A man called four water plants and asked how chlorine feed is stopped. Plants should log "
    "such calls.",
    sensitivity="restricted",
)
BADGES = Suspicion(
    tips=("water-badges",),
    title="Contractor badges taken at a water authority",
    name="Perrin Holt",
    description="Former contractor.",
    facts="Two badges were used after they were reported missing, both times while his car stood at "
    "the gate.",
    involvement="His car was on the gate's camera both times.",
    summary="Badges taken from a water authority were used twice to enter by night.",
    activity="ORGANIZED-THEFT",
)
RETURNED = Suspicion(
    tips=("water-gate-film",),
    title="A second person at Pump Station 4",
    name="Not known by name",
    description="Seen once beside the gray pickup.",
    facts="A walker saw a second man hold the light while the chain was cut.",
    involvement="He held the light.",
    summary="A second man was seen at Pump Station 4.",
    sensitivity="pointer",
)
WARNING = {
    "danger": "life",
    "words": "Between 9 pm and 5 am tonight and tomorrow, keep two people at each pump station. Check"
    " the chlorine "
    "feed every hour. If the chain is cut, stay outside and call 911.",
    "reason": "A caller named tonight and a pump station. There is no time for agreements.",
}
