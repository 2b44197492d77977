"""The shapes in which the demonstration's people and reports are written down.

Days count back from the day the demonstration is loaded, so that it never grows old.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Signed:
    """An agreement: its kind, how many days ago it was signed, in how many it ends (negative: ended)."""

    kind: str
    days_ago: int
    ends_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAgency:
    """An invented agency; counties are named, and ``field_office`` is set for the FBI's own."""

    key: str
    name: str
    short_name: str
    discipline: str
    domain: str
    counties: tuple[str, ...] = ()
    statewide: bool = False
    law_enforcement: bool = False
    sectors: tuple[str, ...] = ()
    is_host: bool = False
    field_office: str = ""
    agreements: tuple[Signed, ...] = (Signed("mou", 400, 330), Signed("nda", 400, 330))


@dataclass(frozen=True, slots=True)
class Taken:
    """A course: how many days ago it was completed and in how many days it lapses (negative: lapsed)."""

    course: str
    days_ago: int
    lapses_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """An invented person with an account; ``key`` agencies are those of the cast."""

    email: str
    name: str
    title: str
    agency: str
    roles: tuple[str, ...]
    law_enforcement: bool = False
    training: tuple[Taken, ...] = ()
    credentials: tuple[str, ...] = ()
    phone: str = ""
    active: bool = True
    shows: str = ""


class Way(StrEnum):
    """How far a report goes through the center in the demonstration."""

    NEW = "new"
    TRIAGE = "triage"
    WAITING = "waiting"
    VETTING = "vetting"
    UNDECIDED = "undecided"
    NO_NEXUS = "no_nexus"
    NEXUS = "nexus"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Seen:
    """A behavior with the words of the report that show it and, where the standard asks, the added fact."""

    code: str
    words: str
    added_fact: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from the center and its answer, empty while it waits; hours count from the report."""

    text: str
    answer: str = ""
    hours_later: int = 20


@dataclass(frozen=True, slots=True)
class Added:
    """Facts that the sender added later; hours count from the report."""

    text: str
    hours_later: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One invented report, as it was sent, and what becomes of it.

    ``happened`` is days ago and the time of day; ``sent_hours`` is how long after that it was sent.
    ``referral`` is a state of the referral, or the JTTF's disposition; ``basis`` is part 2 in words.
    """

    key: str
    title: str
    narrative: str
    happened: tuple[int, str]
    county: str
    place: str
    source: str = "public"
    by: str = ""
    sent_hours: float = 3
    sector: str = ""
    danger: bool = False
    ongoing: str = "no"
    priority: int = 0
    language: str = "en"
    case_number: str = ""
    reliability: str = "unknown"
    validity: str = "cannot_judge"
    identity: tuple[tuple[str, str], ...] = ()
    vehicles: tuple[tuple[str, str], ...] = ()
    behaviors: tuple[Seen, ...] = ()
    way: Way = Way.NEW
    disposition: str = ""
    basis: str = ""
    referral: str = ""
    duplicate_of: str = ""
    questions: tuple[Asked, ...] = ()
    additions: tuple[Added, ...] = ()
