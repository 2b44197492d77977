"""Which behaviors a report's words may show: a hint with the words quoted, never a finding."""

import re
from dataclasses import dataclass

READ = 20_000
MOST = 3
AFTER = 30

SIGNS = {
    "INTRSN": (
        "cut (?:the |a )?(?:chain|lock|fence|wire)", "broke in", "break[- ]?in", "climbed (?:over |the )",
        "forced", "pried", "trespass", "snuck", "sneak", "hole in the fence", "got inside", "tailgat",
        "without (?:a )?badge", "jumped the (?:fence|turnstile)",
    ),
    "MISREP": (
        "fake (?:badge|id|uniform)", "false (?:badge|name|id)", "claimed to be",
        "said he was (?:with|from)", "said she was (?:with|from)", "pretend", "posing as", "impersonat",
        "no such employee", "wouldn.?t show id",
    ),
    "THEFT": (
        "stolen", "stole", "theft", "missing (?:badge|key|uniform|vest|radio|vehicle|truck|plans)",
        "took (?:the )?(?:badge|keys|plans)",
    ),
    "SABOT": (
        "tamper", "sabotag", "vandal", "disabled", "cut (?:the )?(?:cable|line|power)", "unbolted",
        "loosened", "smashed", "shot at the",
    ),
    "CYBER": (
        "hack", "phish", "malware", "ransom", "login attempt", "password", "network (?:scan|intrusion)",
        "remote access", "usb (?:drive|stick)",
    ),
    "THREAT": (
        "threat", "blow (?:it |this |up)", "going to (?:kill|shoot|bomb|hurt)",
        "will (?:kill|shoot|bomb)", "bomb", "make them pay",
    ),
    "AVIATION": (
        "drone", "quadcopter", "uav", "laser (?:at|pointed)", "low[- ]flying", "airfield", "cockpit",
        "flight school",
    ),
    "ELICIT": (
        "asked (?:about|how many|what time|when|where|if|me|the guard|questions)",
        "asking (?:about|questions|how)", "wanted to know", "questions about",
    ),
    "TESTSEC": (
        "tested", "testing", "probing", "rattl", "tried (?:the |several |each )?(?:door|gate|handle)",
        "set off the alarm", "alarm went off", "timed the", "left a (?:bag|package)",
        "how long .{0,30}respon",
    ),
    "RECRUT": (
        "recruit", "join (?:us|them)", "raising money", "donat", "wire transfer", "cash (?:in|for) ",
        "gift cards", "funding",
    ),
    "PHOTO": (
        "film(?:ed|ing)", "photograph", "taking (?:pictures|photos|video)",
        "took (?:pictures|photos|video)", "camera", "video(?:ing|ed)?",
    ),
    "SURVL": (
        "watch(?:ed|ing)", "binocular", "parked (?:there|across|outside|for|at|near|by|in front)", "sat in",
        "circling", "drove (?:by|past)", "following", "same (?:car|truck|van|pickup)", "every (?:night|day)",
        "sketch", "notes", "map of",
    ),
    "MATRLS": (
        "fertilizer", "ammonium", "peroxide", "chemical", "propane", "storage unit",
        "bought (?:a lot|large)", "large (?:amount|quantit)", "acetone", "drums? of",
        "fuel (?:cans|drums)",
    ),
    "EXPERT": (
        "lessons", "training in", "learn(?:ing)? (?:how )?to", "instructor", "course on",
        "manual(?:s)? (?:on|for)",
    ),
    "WPNS": (
        "rifles?", "guns?", "ammunition", "ammo", "explosive", "pipe bomb", "detonator", "weapons?",
        "grenade", "firearm",
    ),
    "SECTOR": (
        "valve", "substation", "switchgear", "chlorine", "intake", "scada", "manifest",
        "seal (?:was )?broken", "container",
    ),
}  # fmt: skip
PATTERNS = {code: re.compile(rf"\b(?:{'|'.join(signs)})", re.IGNORECASE) for code, signs in SIGNS.items()}


@dataclass(frozen=True, slots=True)
class Hint:
    """A behavior a text may show and the words of the text that show it."""

    code: str
    words: str


def hints(text: str) -> list[Hint]:
    """Return up to three behaviors whose signs stand in a text, those with most signs first."""
    text = text[:READ]
    found = {code: list(pattern.finditer(text)) for code, pattern in PATTERNS.items()}
    ranked = sorted((code for code in found if found[code]), key=lambda code: -len(found[code]))
    return [Hint(code, quoted(text, *found[code][0].span())) for code in ranked[:MOST]]


def quoted(text: str, start: int, end: int) -> str:
    """Return the words from a sign on, whole and within its sentence."""
    stops = [at for mark in ".!?\n;" if (at := text.find(mark, end)) >= 0]
    stop = min(stops, default=len(text))
    right = min(stop, end + AFTER)
    while end < right < stop and not text[right].isspace():
        right -= 1
    return " ".join(text[start:right].split()).strip(" ,")
