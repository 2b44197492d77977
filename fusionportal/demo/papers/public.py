"""What the center wrote for everyone to read."""

from .paper import Course, Paper

NOTICE = Paper(
    key="public-notice",
    line="SAB",
    title="Callers who ask about keys and night staff",
    author="senior@meridian.example",
    disciplines=("LE", "FIRE", "CIKR"),
    counties=("Calder", "Tenmile", "Marlow"),
    why="Anyone who answers a telephone at a public building may get such a call.",
    written=2,
    course=Course.PUBLISHED,
    parts={
        "bottom": {
            "text": "Somebody has called public buildings and asked who holds the keys. Don’t answer; "
            "ask for a letter, and tell us.",
            "marking": "PUBLIC",
        },
        "indicators": {
            "text": "A caller who can’t name an employer asks about keys, alarms or who works at night.",
            "marking": "PUBLIC",
        },
        "actions": {
            "text": "Write down the number, the time and the words. Asking questions is not a crime on its "
            "own: tell us what was said, not who you think it was.",
            "marking": "PUBLIC",
        },
    },
)
PAPERS = (NOTICE,)
