"""The words a tip is described with."""

from django.db import models


class Source(models.TextChoices):
    """How a tip came in."""

    PUBLIC = "public", "Web form"
    PARTNER = "partner", "Partner agency"
    PHONE = "phone", "Phone, walk-in or mail"
    API = "api", "Partner system"
    IMPORT = "import", "Import"
    FBI = "fbi", "FBI tip center"


class Status(models.TextChoices):
    """Where a tip stands in its two-part review."""

    RECEIVED = "received", "New"
    TRIAGE = "triage", "In triage, part 1 of 2"
    WAITING = "waiting", "Waiting for facts"
    VETTING = "vetting", "In review, part 2 of 2"
    UNDECIDED = "undecided", "Cannot tell yet"
    REFERRED = "referred", "Referred to the JTTF"
    CLOSED = "closed", "Closed"

    @property
    def plain(self) -> str:
        """The word a submitter sees; never a vetting result."""
        return _PLAIN[self]

    @property
    def chip(self) -> str:
        """The color family of this state's chip."""
        return _CHIP[self]


_PLAIN = {
    Status.RECEIVED: "Received",
    Status.TRIAGE: "Being read",
    Status.WAITING: "Question for you",
    Status.VETTING: "Being read",
    Status.UNDECIDED: "Being read",
    Status.REFERRED: "Passed on",
    Status.CLOSED: "Closed",
}
_CHIP = {
    Status.RECEIVED: "new",
    Status.TRIAGE: "triage",
    Status.WAITING: "info",
    Status.VETTING: "triage",
    Status.UNDECIDED: "info",
    Status.REFERRED: "ref",
    Status.CLOSED: "closed",
}
OPEN = [Status.RECEIVED, Status.TRIAGE, Status.WAITING, Status.VETTING, Status.UNDECIDED]


class Priority(models.IntegerChoices):
    """How soon somebody must look; rules and people only ever raise it."""

    ROUTINE = 0, "Routine"
    HIGH = 1, "High"
    IMMEDIATE = 2, "Immediate"


class Reliability(models.TextChoices):
    """How far a source has proved right before; never averaged with validity."""

    RELIABLE = "reliable", "Reliable"
    USUALLY = "usually", "Usually reliable"
    UNRELIABLE = "unreliable", "Unreliable"
    UNKNOWN = "unknown", "Unknown source"


class Validity(models.TextChoices):
    """How far the content itself is borne out."""

    CONFIRMED = "confirmed", "Confirmed"
    PROBABLE = "probable", "Probable"
    DOUBTFUL = "doubtful", "Doubtful"
    CANNOT_JUDGE = "cannot_judge", "Cannot be judged"


class Ongoing(models.TextChoices):
    """Whether what was seen is still going on."""

    YES = "yes", "Yes, right now"
    NO = "no", "No, it's over"
    UNSURE = "unsure", "I'm not sure"


class Disposition(models.TextChoices):
    """How the center closes a tip; each has its own retention row."""

    ISE_SAR = "ISE_SAR", "Potential nexus, shared with the JTTF"
    CRIM_REFER = "CRIM_REFER", "A crime without terrorism nexus, passed to the owning agency"
    TTL_NOTIFIED = "TTL_NOTIFIED", "Threat to life without terrorism nexus, local police told"
    INFO_ONLY = "INFO_ONLY", "Situational awareness, no person data kept"
    NO_BEHAVIOR = "NO_BEHAVIOR", "No behavior of the standard fits"
    PROTECTED = "PROTECTED", "Only constitutionally protected conduct"
    INSUFFICIENT = "INSUFFICIENT", "Facts could not be obtained in time"
    DUPLICATE = "DUPLICATE", "The same event is already held"
    TRANSFER = "TRANSFER", "Another center's area"
    UNFOUNDED = "UNFOUNDED", "Shown to be false or explained"


class FileState(models.TextChoices):
    """What is known about a file."""

    CHECKING = "checking", "Being checked"
    CLEAN = "clean", "Added and checked"
    HELD = "held", "Held until it can be checked"
    REFUSED = "refused", "Refused"


class InvolvedKind(models.TextChoices):
    """What a card of the form describes."""

    PERSON = "person", "Person"
    VEHICLE = "vehicle", "Vehicle"


class PersonRole(models.TextChoices):
    """What somebody was to the event; who sent a report is one of them too."""

    UNSAID = "unsaid", "Not said yet"
    SUBJECT = "subject", "Did what was reported"
    WITNESS = "witness", "Saw or heard it"
    VICTIM = "victim", "Was harmed or threatened"
    SUBMITTER = "submitter", "Sent the report"
    SOURCE = "source", "Confidential source"


class AgeBand(models.TextChoices):
    """Whether somebody is under 18, as far as is known; it is always said, if only as not known."""

    UNKNOWN = "unknown", "Age not known"
    ADULT = "adult", "Adult"
    JUVENILE = "juvenile", "Under 18"


class Side(models.TextChoices):
    """Who wrote a message."""

    CENTER = "center", "The center"
    SUBMITTER = "submitter", "The submitter"


class MailboxWord(models.TextChoices):
    """The four plain words a mailbox shows."""

    RECEIVED = "received", "Received"
    READING = "reading", "Being read"
    ASKED = "asked", "We asked you something"
    CLOSED = "closed", "Closed"
