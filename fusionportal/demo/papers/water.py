"""What the center wrote about the pump stations."""

from .paper import Course, Paper, both

SENIOR = "senior@meridian.example"
FIRST = Paper(
    key="water-first",
    line="SAB",
    title="Gate chain cut at a pump station",
    author=SENIOR,
    sources=("water-gate-film", "water-gate-guard"),
    disciplines=("LE", "FIRE", "CIKR"),
    counties=("Calder", "Tenmile", "Marlow"),
    why="Police and operators near the site can check their own gates.",
    written=50,
    readers=("officer@calder-sheriff.example",),
    parts={
        "bottom": both(
            "The chain of a pump station was cut and its control building filmed. Check side gates.",
            "The chain of a pump station was cut. Check side gates.",
        ),
        "indicators": both(
            "Cut or replaced chains on side gates; a gray pickup, plate ending 219.",
            "Cut or replaced chains on side gates.",
        ),
        "actions": both("Walk the fence at the start of each shift."),
    },
)
BULLETIN = Paper(
    key="water-bulletin",
    line="SAB",
    title="Night entries at small water facilities",
    author=SENIOR,
    sources=("water-gate-film", "water-gate-guard", "water-survey-call", "water-badges"),
    disciplines=("LE", "FIRE", "CIKR"),
    counties=("Calder", "Tenmile", "Marlow", "Alder"),
    why="Police and operators near the two sites can check gates and report the same conduct.",
    written=4,
    replaces="water-first",
    readers=("officer@calder-sheriff.example", "i.castine@state-police.example"),
    parts={
        "bottom": both(
            "Four visits to two small water facilities, two with cut chains, look connected. "
            "Check side gates, and report filming that comes with forced entry.",
            "Side gates at small water facilities were cut. Check yours, and report forced entry.",
        ),
        "judgments": both(
            "The same people are studying how the sites are controlled, not stealing.",
            "Interest is in control buildings, not in metal or tools.",
            cites=["T1", "T2"],
            confidence="moderate",
        ),
        "indicators": both(
            "Cut or replaced chains on side gates; filming of controls together with entry; a gray "
            "pickup, plate ending 219.",
            "Cut or replaced chains on side gates; filming of controls together with entry.",
        ),
        "actions": both("Walk the fence at the start of each shift. Keep recordings for 30 days."),
    },
)
ROLL_CALL = Paper(
    key="water-rollcall",
    line="RCR",
    title="Survey pretext at water sites",
    author=SENIOR,
    sources=("water-survey-call", "water-badges"),
    disciplines=("LE", "FIRE"),
    counties=("Calder", "Tenmile"),
    why="Patrols and crews meet the pretext first.",
    written=0.2,
    course=Course.REVIEW,
    parts={
        "bottom": both(
            "Callers claiming a flood study ask who holds keys to pump stations. Ask for a letter.",
            "Callers claiming a flood study ask about keys to pump stations. Ask for a letter.",
        ),
        "discussion": both(
            "A caller named a company that is not registered and asked which stations are staffed at "
            "night. Two visitor badges went missing the same month.",
            "A caller gave a company name that is not registered.",
            cites=["T1", "T2"],
        ),
        "indicators": both("Questions about night staffing and keys; no letter when asked."),
        "actions": both("Note the number, do not answer, and call the watch desk."),
    },
)
SAFETY = Paper(
    key="water-safety",
    line="OSB",
    title="Pool chemicals in quantity: keep back and call the hazardous materials team",
    author=SENIOR,
    sources=("water-gate-guard",),
    disciplines=("LE", "FIRE", "EMS"),
    counties=("Calder", "Tenmile"),
    why="Crews may open a door on mixed chemicals.",
    written=45,
    holds=30,
    approver="n.castellane@meridian.example",
    readers=("fire@marlow-fire.example",),
    parts={
        "bottom": both("Drums of pool chemicals may be stored near water sites. Do not enter alone."),
        "caution": both(
            "Mixed pool chemicals give off gas that harms within minutes. What is stored, and how much, is "
            "not known."
        ),
        "indicators": both("A chlorine smell indoors; drums without labels; fans running in a closed unit."),
        "actions": both("Stay upwind, keep people back 100 yards, and call the hazardous materials team."),
    },
)
PAPERS = (FIRST, BULLETIN, ROLL_CALL, SAFETY)
