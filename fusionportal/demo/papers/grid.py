"""What the center wrote about substations and the railroad."""

from products.review.choices import ReviewStep

from .paper import Course, Paper, both

JUN, HANNE = "j.tamura@meridian.example", "h.lindqvist@meridian.example"
ALL_BUT_CONSENT = (ReviewStep.PEER, ReviewStep.PRIVACY, ReviewStep.SUPERVISOR, ReviewStep.COORDINATION)
RIDGE = Paper(
    key="grid-joint",
    line="JIB",
    title="Measuring, watching and shooting posts near substations",
    author=HANNE,
    sources=("grid-fence-measure", "grid-brass"),
    disciplines=("LE", "FED", "FC", "CIKR"),
    counties=("Ridgeline", "Copperton"),
    why="Utilities and neighboring centers look for the same steps at their own sites.",
    written=3,
    course=Course.REVIEW,
    given=ALL_BUT_CONSENT,
    parts={
        "scope": both("Ridgeline and Copperton counties, two months, reports that passed part 1 of review."),
        "bottom": both(
            "A substation fence was paced out, and a firing rest with sight to its transformers was found. "
            "Look for rests and casings with sight to your own.",
            "A substation was measured and watched. Look at the ground with sight to your own.",
        ),
        "judgments": both(
            "The two visits belong together.",
            "Two visits to one site belong together.",
            cites=["T1", "T2"],
            confidence="moderate",
        ),
        "discussion": both(
            "Two people counted paces along the fence and sighted along a stick. Two months later nine "
            "casings and a rest of fence posts lay 300 yards off.",
            "The fence was paced out, and later a rest was found on a hill with sight to it.",
            cites=["T1", "T2"],
        ),
        "indicators": both(
            "Rests, casings or trampled ground with sight to transformers; counting of paces."
        ),
        "actions": both("Walk the ground within 500 yards once a week and report what you find."),
        "outlook": both("Who did it is not known. A third site would change our view."),
    },
)
YARD = Paper(
    key="rail-assessment",
    line="TA",
    title="Loaded tank cars standing on grades",
    author=HANNE,
    sources=("rail-pins",),
    disciplines=("LE", "FIRE", "EM"),
    counties=("Copperton", "Quarry"),
    why="Those who plan for spills need the judgment before winter.",
    written=6,
    course=Course.REVIEW,
    given=(*ALL_BUT_CONSENT, ReviewStep.CONSENT),
    approver="n.castellane@meridian.example",
    parts={
        "scope": both("One yard in Copperton County, this fall."),
        "bottom": both("Hand brakes of four loaded tank cars were released by hand. Derails held them."),
        "judgments": both(
            "Whoever did it knows rail work.", cites=["T1"], confidence="moderate", likelihood="likely"
        ),
        "discussion": both(
            "Four brakes were off on one track, and the lamp above it was unscrewed.",
            "Four brakes were released on one track.",
            cites=["T1"],
        ),
        "outlook": both("Whether other yards were visited is not known."),
    },
)
BRIEF = Paper(
    key="rail-brief",
    line="DB",
    title="Daily brief: brakes at the yard, road closings, river level",
    author=JUN,
    disciplines=("LE", "FIRE", "EM"),
    counties=("Copperton", "Quarry"),
    why="Shifts begin their day with it.",
    written=0.3,
    holds=5,
    course=Course.SCHEDULED,
    parts={
        "bottom": both(
            "Check hand brakes at every round. Route 31 is closed at night. The river is falling."
        ),
        "items": (
            both("Hand brakes were released on four tank cars. Crews check them at every round."),
            both("Route 31 is closed at mile marker 8 from 9 p.m. to 5 a.m. for repairs."),
        ),
    },
)
PAPERS = (RIDGE, YARD, BRIEF)
