"""Who is who, as facts anybody could check on paper: nothing here asks the code what a person may do."""

from dataclasses import dataclass

CENTER = "Meridian State Fusion Center"


@dataclass(frozen=True)
class Person:
    """One of the cast: where they work, what as, and which papers of theirs are current."""

    agency: str = CENTER
    role: str = ""
    office: str = ""
    trained: bool = True
    part23: bool = True
    law_enforcement: bool = False
    agreed: bool = True
    part23_agreed: bool = False
    accepted: bool = True
    service: bool = False
    named: str = ""

    @property
    def at_the_center(self) -> bool:
        """Works for the center, with current training and having accepted the policy."""
        return self.agency == CENTER and self.trained and self.accepted

    @property
    def current(self) -> bool:
        """Training, agreement and acceptance are all of today."""
        return self.trained and self.agreed and self.accepted

    @property
    def reports(self) -> bool:
        """Sends reports for an agency outside the center."""
        return self.role in {"officer", "agency administrator", "system"}


NOBODY = Person(agency="", trained=False, part23=False, agreed=False, accepted=False)
SHERIFF, FIRE = "Calder County Sheriff", "Marlow Fire District"
DEPUTY = {"agency": SHERIFF, "law_enforcement": True, "part23_agreed": True}

PEOPLE = {
    "anonymous": NOBODY,
    "dana": Person(role="officer", **DEPUTY),
    "agnes": Person(role="agency administrator", **DEPUTY),
    "felix": Person(FIRE, "officer"),
    "rhea": Person(FIRE, "reader"),
    "wren": Person("Tenmile Water Authority", "officer"),
    "lin": Person("FBI Meridian", "liaison", office="meridian", law_enforcement=True),
    "ortiz": Person("FBI Port Ellery", "liaison", office="port-ellery", law_enforcement=True),
    "ines": Person(role="intake"),
    "amir": Person(role="analyst", named="amir"),
    "sofia": Person(role="senior", named="sofia"),
    "omar": Person(role="supervisor"),
    "priya": Person(role="privacy"),
    "axel": Person("State Auditor", "auditor"),
    "root": Person(role="system administrator"),
    # Accounts at an edge: a paper has lapsed, a post or an agreement has ended, there is no agency.
    "lapsed": Person(role="analyst", part23=False),
    "untrained": Person(role="analyst", trained=False, part23=False),
    "newcomer": Person(role="analyst", accepted=False),
    "ended": Person("Alder Police", "officer", law_enforcement=True, agreed=False),
    "mover": Person(),
    "gone": NOBODY,
    "leaver": NOBODY,
    "stray": NOBODY,
    # The sheriff's system, under a key that the deputy answers for.
    "system": Person(role="system", **DEPUTY),
    "courier": Person(agency="", service=True),
}
