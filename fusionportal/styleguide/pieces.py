"""Invented content for the smaller components of the style guide."""

SPARK = [4, 6, 5, 8, 12, 7, 9, 14, 11, 10, 13, 18]
COLUMNS = [
    {"label": "Due", "sort": "#", "sorted": "ascending", "words": "soonest first"},
    {"label": "Number", "sort": "#"},
    {"label": "What"},
    {"label": "Related", "number": True},
]
ROWS = [
    ["42 min", {"text": "FC-26-04183", "href": "#"}, "Drone over reservoir", {"text": 0, "number": True}],
    ["3 h 26 min", {"text": "FC-26-04187", "href": "#"}, "Gate chain cut", {"text": 3, "number": True}],
]
FACETS = [
    {
        "key": "state",
        "label": "State",
        "values": [
            {"value": "new", "label": "New", "count": 21, "chosen": True},
            {"value": "triage", "label": "In triage", "count": 17, "chosen": True},
            {"value": "waiting", "label": "Waiting", "count": 9},
        ],
    },
    {
        "key": "due",
        "label": "Due",
        "values": [
            {"value": "over", "label": "Overdue", "count": 3, "chosen": True},
            {"value": "4h", "label": "In 4 hours", "count": 35},
        ],
        "more": "#",
    },
]
FILTERS = [
    {"label": "State", "value": "New, In triage", "without": "#"},
    {"label": "Due", "value": "Overdue", "without": "#"},
]
PAGE = {"previous": "#", "next": "#", "shown": 25, "total": "10,000+"}
STEP_WORDS = (
    "Before you start",
    "What happened",
    "When and where",
    "People, vehicles",
    "About you",
    "Check and send",
)
STEPS = [
    {"label": words, "state": "complete" if i < 1 else "current" if i == 1 else "coming"}
    for i, words in enumerate(STEP_WORDS)
]
STAGES = [
    {"label": "Approved", "state": "done", "at": "10:52 pm", "who": "R. Okafor"},
    {"label": "Phoned", "state": "done", "at": "10:58 pm", "who": "told the duty desk"},
    {
        "label": "Transmitted",
        "state": "failed",
        "note": "The line dropped. Next try 11:15 pm, or phone instead.",
    },
    {"label": "Acknowledged", "state": "now"},
    {"label": "Disposition", "state": "coming"},
]
JOB = {
    "steps": [
        {"label": "Checks", "state": "done"},
        {"label": "Sending", "state": "now"},
        {"label": "Collect receipts", "state": "coming"},
    ],
    "done": 268,
    "total": 412,
}
AUDIENCE = {
    "total": 412,
    "groups": [
        {"words": "Law enforcement, Calder and 2 counties", "count": 298, "rule": "D-02", "href": "#"},
        {"words": "Water operators, sector list", "count": 96, "rule": "D-07", "href": "#"},
        {"words": "DHS field staff", "count": 18, "rule": "D-01", "href": "#"},
    ],
    "left_out": [{"words": "training ended", "count": 22}, {"words": "left", "count": 9}],
    "flags": ["First product this list has received."],
    "list_href": "#",
}
DIFF = [
    {"kind": "same", "text": "Four visits to "},
    {"kind": "removed", "text": "several"},
    {"kind": "added", "text": "two small"},
    {"kind": "same", "text": " water facilities since October 2."},
]
ANSWERS = [
    {"question": "What happened?", "answer": "A gray pickup was backed up to the fence.", "href": "#"},
    {"question": "Is it still going on?", "answer": "No, it’s over", "href": "#"},
]
FILES = [
    {
        "name": "IMG_2291.jpg",
        "state": "added",
        "words": "Added and checked for viruses · 3.1 MB",
        "action": {"label": "Remove", "href": "#"},
    },
    {
        "name": "gate-video.mov",
        "kind": "video",
        "state": "sending",
        "words": "Sending: 29 of 46 MB, about 40 seconds left",
        "done": 29,
        "total": 46,
        "action": {"label": "Stop", "href": "#"},
    },
    {
        "name": "voice-note.m4a",
        "kind": "sound",
        "state": "dropped",
        "words": "Your signal dropped. We kept the first 2 MB.",
        "action": {"label": "Resume", "href": "#"},
    },
]
THREAD = [
    {
        "from": "Meridian State Fusion Center",
        "at": "Nov 20, 10:52 pm",
        "text": "Which gate was it?",
        "unread": True,
    },
    {"from": "You", "mine": True, "at": "Nov 20, 11:05 pm", "text": "The side gate by the chlorine shed."},
]
CHIPS = [
    {"kind": "new", "icon": "inbox", "words": "New"},
    {"kind": "triage", "icon": "hourglass", "words": "In triage, part 1 of 2"},
    {"kind": "info", "icon": "pause", "words": "Waiting on submitter"},
    {"kind": "kept", "icon": "save", "words": "Kept"},
    {"kind": "ref", "icon": "send", "words": "Referred"},
    {"kind": "closed", "icon": "minus", "words": "Closed"},
    {"kind": "ok", "icon": "check", "words": "Approved"},
    {"kind": "return", "icon": "undo", "words": "Returned"},
    {"kind": "bad", "icon": "warning", "words": "Overdue"},
]
CODE_GROUPS = ["K7QX", "4MPD", "9TRW", "H2VB"]
SKIPPED = [{"words": "FC-26-04190", "reason": "not opened yet"}]
