"""What the center wrote about a stadium, about networks and from public sources."""

from products.review.choices import ReviewStep

from .paper import NO_PERSONS, Course, Paper, both

JUN, LENA, HANNE = "j.tamura@meridian.example", "vetter@meridian.example", "h.lindqvist@meridian.example"
GAME = Paper(
    key="stadium-game",
    line="SEA",
    title="Championship game at the stadium",
    author=LENA,
    sources=("stadium-bags", "stadium-badge", "stadium-parking"),
    disciplines=("LE", "FIRE", "EMS"),
    counties=("Calder",),
    why="They staff the gates and the lots on game day.",
    written=2,
    course=Course.REVIEW,
    given=(ReviewStep.PEER,),
    parts={
        "scope": both("The championship game and the six hours around it."),
        "bottom": both(
            "Three gates were tried with taped bags, and a badge is missing. Check badges by number.",
            "Bag checks were tried out, and a badge is missing. Check badges by number.",
        ),
        "judgments": both("Somebody is testing how bags are searched.", cites=["T1"], confidence="moderate"),
        "discussion": both(
            "One man came to three gates with three bags and wrote down how guards handled them.",
            "A visitor tried three gates and wrote down how bags were handled.",
            cites=["T1", "T2"],
        ),
        "indicators": both("Repeated entries with different bags; badges worn without a face on them."),
        "actions": both("Compare badge numbers with the list at every gate."),
        "outlook": both("Whether the badge was used is not known."),
    },
)
ALERT = Paper(
    key="cyber-alert",
    line="CA",
    title="Mails from look-alike addresses ask utilities for schedules",
    author=JUN,
    sources=("rail-tank-list", "water-schedule-mail"),
    disciplines=("CYBER", "CIKR", "LE"),
    counties=("Tenmile", "Copperton", "Calder"),
    why="They run the mail gateways that the messages reach.",
    written=1.5,
    holds=60,
    course=Course.APPROVED,
    parts={
        "bottom": both(
            "Messages from look-alike addresses ask for schedules. Block them, and do not answer."
        ),
        "discussion": both(
            "Two operators were asked within weeks for lists that only staff need. Neither answered.",
            cites=["T1", "T2"],
        ),
        "indicators": both("Sender names one letter off; a link to a sign-in page outside your own."),
        "actions": both("Block senders one letter off your own names, and search the last 60 days for them."),
    },
)
DIGEST = Paper(
    key="open-digest",
    line="OSD",
    title="What the press wrote about substations this month",
    author=JUN,
    disciplines=("LE", "FIRE", "CIKR", "EM"),
    counties=("Ridgeline", "Copperton", "Calder"),
    why="They are asked about it by their own people.",
    written=12,
    readers=("y.marsh@ridge-road-electric.example", "i.castine@state-police.example"),
    privacy=NO_PERSONS | {"open_source": (False, "It names newspapers, and no private person.")},
    parts={
        "bottom": {
            "text": "Three newspapers reported on copper prices and fences. Nothing calls for action."
        },
        "items": {
            "heading": "Prices",
            "text": "Copper rose for the third month, and thefts of wire rose too.",
        },
    },
)
ANSWER = Paper(
    key="request-answer",
    line="RFIR",
    title="Answer to Northfield on battery packs in bags",
    author=LENA,
    sources=("stadium-bags",),
    disciplines=("FC",),
    counties=("Calder",),
    why="Northfield State Fusion Center asked, for an event of its own.",
    written=7,
    course=Course.RETURNED,
    words="Say which gates were searched, and leave out what the request did not ask.",
    parts={
        "bottom": both(
            "One man, three gates, three bags with battery packs. Nothing else was found.", marking="CUI//LEI"
        ),
        "question": both("Northfield asks whether taped battery packs were seen at events this fall."),
        "answer": both("Yes, once, at three gates in one evening.", cites=["T1"], marking="CUI//LEI"),
    },
)
PARKING = Paper(
    key="stadium-lots",
    line="RCR",
    title="Cars left for days in closed lots",
    author=HANNE,
    sources=("stadium-parking",),
    disciplines=("LE", "FIRE"),
    counties=("Calder",),
    why="Patrols pass the lots every night.",
    written=0.1,
    course=Course.DRAFT,
    parts={"bottom": both("A car with covered windows stood for five days in a closed lot.")},
)
PAPERS = (GAME, ALERT, DIGEST, ANSWER, PARKING)
