"""Invented content for the style guide: a tip about a pump station in Calder County."""

import datetime

D = datetime.date

PERSON = {
    "name": "D. Reyes",
    "initials": "DR",
    "agency": "Meridian State Fusion Center",
    "roles": ["Intake analyst"],
}
CENTER = {
    "name": "Meridian State Fusion Center",
    "short_name": "Meridian SFC",
    "state": "State of Meridian",
    "hours": "Every day, 6 am to midnight.",
    "phone": "800-555-0142",
    "watch_phone": "800-555-0199",
    "timezone": "America/Chicago",
}
NAV = [
    {"label": "Tips", "href": "#", "count": 38, "current": "section"},
    *({"label": word, "href": "#"} for word in ("Boards", "Products", "Requests", "Referrals", "Metrics")),
]
MARKING = {
    "family": "les",
    "text": "LAW ENFORCEMENT SENSITIVE",
    "note": "Raw tip, not vetted. Do not copy or forward.",
}
CRUMBS = [
    {"label": "Tips", "href": "#"},
    {"label": "Due today, Water sector", "href": "#"},
    {"label": "FC-26-04187"},
]
PAGER = {"place": 7, "total": 38, "previous": "#", "next": "#"}
FACTS = [
    {"dt": "Decision due", "dd": "in 3 h 26 min", "small": "2:16 am, 4-hour target"},
    {"dt": "Received", "dd": "Nov 20, 10:16 pm", "small": "34 min ago"},
    {"dt": "Happened", "dd": "Nov 20, about 9:40 pm", "small": "Submitter’s estimate"},
    {"dt": "Where", "dd": "Ridge Road pump station", "small": "Alder Falls, Calder County"},
    {"dt": "Sector", "dd": "Water and wastewater", "small": "Set by intake"},
    {"dt": "Source and content", "dd": "Unknown source", "small": "Content not yet confirmed"},
]
SECTIONS = [
    {"label": "Narrative", "href": "#story", "current": True},
    {"label": "Entities", "href": "#entities", "count": 9},
    {"label": "Links", "href": "#links"},
    {"label": "Vetting", "href": "#vetting"},
    {"label": "Access", "href": "#access"},
    {"label": "History", "href": "#history"},
]
ENTITIES = [
    {
        "kind": "vehicle",
        "value": "Plate ending 7KX",
        "words": "Vehicle, partial plate",
        "before": "1 tip",
        "ok": True,
    },
    {
        "kind": "place",
        "value": "Ridge Road pump station",
        "words": "Place",
        "before": "2 tips, 1 product",
        "ok": True,
    },
    {
        "kind": "vehicle",
        "value": "Gray pickup",
        "words": "Vehicle, description",
        "before": "Too common to match",
    },
    {"kind": "thing", "value": "Chlorine shed", "words": "Object, hazardous material", "before": "New"},
]
HISTORY = [
    {"at": "10:48 pm", "words": "You confirmed plate ending 7KX."},
    {"at": "10:41 pm", "words": "Submitter added a message through the mailbox."},
    {"at": "10:31 pm", "words": "You claimed this tip."},
    {
        "at": "10:16 pm",
        "words": "Report received. Priority set to high by rule",
        "href": "#",
        "link": "T-07, water sector and forced entry",
    },
]
ACCESS = {
    "because": "you are an intake analyst on duty and the tip is in intake.",
    "rule": {"id": "A-03", "href": "#"},
    "others": 11,
    "groups": [
        {"words": "7 intake analysts", "rule": "A-03", "href": "#"},
        {"words": "2 senior analysts", "rule": "A-04", "href": "#"},
        {"words": "1 supervisor and 1 privacy officer", "rule": "A-09", "href": "#"},
    ],
    "not_yet": "Partner agencies and the JTTF. They see nothing, not even that it exists.",
    "until": "Feb 18, 2027, unless part 2 says keep.",
    "until_rule": {"id": "R-02", "href": "#"},
    "list_href": "#",
}
EVENTS = [
    {"at": D(2026, 10, 2), "label": "03412", "note": "photos of intake", "state": "suggested"},
    {"at": D(2026, 10, 29), "label": "03980", "note": "plate 7KX at 2 am", "state": "confirmed"},
    {"at": D(2026, 11, 14), "label": "04102", "note": "gate lock cut", "state": "suggested"},
    {"at": D(2026, 11, 20), "label": "This tip", "note": "Nov 20, 9:40 pm", "state": "this"},
]
TICKS = [D(2026, 9, 28), D(2026, 10, 12), D(2026, 10, 26), D(2026, 11, 9)]
WEEKS = [
    {"label": "Water", "value": 12},
    {"label": "Energy", "value": 7},
    {"label": "Transit", "value": 3},
    {"label": "Health", "value": 1, "now": True},
]
ENTITY_COLUMNS = [
    *({"label": word} for word in ("Value", "Kind", "Seen before", "Status")),
    {"label": "Act", "hidden": True},
]
DOCK_PRIMARY = {"label": "Record decision", "href": "#vetting"}
DOCK_OTHERS = [{"label": "Ask", "href": "#story", "icon": "talk"}]
