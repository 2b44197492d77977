"""What the center wrote about the port."""

from products.review.choices import ReviewStep

from .paper import Course, Paper, both

MARITIME = "w.adeyemi@meridian.example"
PIER = Paper(
    key="port-pier",
    line="SAB",
    title="False inspections and changed seals beside a fuel pier",
    author=MARITIME,
    sources=("port-inspector", "port-tide-tables", "port-seals"),
    disciplines=("LE", "FIRE", "FED"),
    counties=("Saltmarsh",),
    why="Harbor police and pier crews meet the pretext at the gate.",
    written=1.2,
    course=Course.REVIEW,
    given=(ReviewStep.PEER,),
    parts={
        "bottom": both(
            "Somebody posing as a harbor inspector asked for shut-off valves; seals were changed beside the "
            "fuel line ten days later. Check every inspector by telephone.",
            "Somebody posed as a harbor inspector. Check every inspector by telephone.",
        ),
        "judgments": both(
            "The visits serve to learn when the pier is unwatched.",
            "The visits serve to learn how the pier is watched.",
            cites=["T1", "T2"],
            confidence="low",
        ),
        "indicators": (
            both("Cards of offices that do not exist; no appointment."),
            both(
                "Questions about when the patrol boat is out of the water or how long the pier stays lit.",
                "Questions about patrol times and lighting.",
                cites=["T2"],
            ),
        ),
        "actions": both("Call the office that an inspector names, by the number in your own directory."),
        "events": (
            both("Man with a false card at the gate", "Visitor with a false card", cites=["T1"], ago=48),
            both("Six seals of the wrong series", "Seals found changed", cites=["T3"], ago=38),
        ),
    },
)
LOOKOUT = Paper(
    key="port-lookout",
    line="BOLO",
    title="White box truck seen at the container yard",
    author=MARITIME,
    sources=("port-seals",),
    disciplines=("LE", "FED"),
    counties=("Saltmarsh", "Harrow"),
    why="Patrols near the harbor can see the truck first.",
    privacy={
        "persons": (True, "Patrols need the plate to recognize the truck."),
        "protected": (False, "Nothing in it speaks of protected activity."),
        "minors": (False, "Nobody under 18 is described."),
        "open_source": (False, "The source is a police report."),
        "faces": (False, "No picture of a person is shown."),
    },
    written=20,
    holds=6,
    course=Course.RECALLED,
    words="The owner showed that the truck was rented out under another plate. Stop looking for it.",
    readers=("officer@port-ellery-pd.example", "deputy@saltmarsh-sheriff.example"),
    parts={
        "bottom": {
            "text": "Look for a white box truck, plate HBR 5520. Note where it stands; do not stop it."
        },
        "lookout": {
            "text": "White box truck, plate HBR 5520, in the container yard on a visitor code on the "
            "night when six seals were changed.",
            "cites": ["T1"],
        },
        "caution": {"text": "Nothing is known of weapons. Who drives it is not known."},
        "actions": {"text": "Write down place, time and direction, and call the watch desk at once."},
        "cancellation": {"text": "The watch desk cancels this notice by mail and in the library."},
    },
)
REPEATED = Paper(
    key="port-repeated",
    line="SARB",
    title="Suspicious activity at the harbor, one month",
    author=MARITIME,
    sources=("port-inspector", "port-tide-tables"),
    disciplines=("LE", "FED"),
    counties=("Saltmarsh",),
    why="Harbor police plan their month by it.",
    written=9,
    course=Course.REJECTED,
    words="The situational awareness bulletin on the fuel pier says the same with more sources.",
    parts={
        "bottom": both("Two reports of false inspections and questions in one month at the harbor."),
        "discussion": both(
            "A man with a card of an office that does not exist asked for the valves of a fuel pier.",
            "A false inspector asked for the valves of a pier.",
            cites=["T1"],
        ),
        "indicators": both("Cards of offices that do not exist; questions about patrol times."),
    },
)
PAPERS = (PIER, LOOKOUT, REPEATED)
