"""The words of redress."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What somebody asks for."""

    SEE = "see", _("See what is held about me")
    CORRECT = "correct", _("Have something about me corrected")
    COMPLAINT = "complaint", _("Complain about how my rights were treated")


ABOUT_ONESELF = (Kind.SEE, Kind.CORRECT)


class CaseStatus(models.TextChoices):
    """Where a request or complaint stands."""

    RECEIVED = "received", "Waits for proof of identity"
    IDENTIFIED = "identified", "Identity proven, to be searched"
    SEARCHED = "searched", "Searched, to be decided"
    OPEN = "open", "To be looked into"
    DECIDED = "decided", "Answered"
    APPEALED = "appealed", "Appealed, waits for another officer"
    CLOSED = "closed", "Answered on appeal"

    @property
    def chip(self) -> str:
        """The kind of chip this is drawn with."""
        return {"received": "new", "decided": "closed", "closed": "closed", "appealed": "bad"}.get(
            self, "triage"
        )


ANSWERED = (CaseStatus.DECIDED, CaseStatus.CLOSED)


class Proof(models.TextChoices):
    """How somebody proved who they are; of what they showed no copy is kept."""

    IN_PERSON = "in_person", "Showed an identity document in person"
    NOTARIZED = "notarized", "Sent a notarized statement"
    COUNSEL = "counsel", "A lawyer vouched in writing"
    NOT_PROVEN = "not_proven", "Could not be proven"


class System(models.TextChoices):
    """Where an officer looks before an answer."""

    TIPS = "tips", "Tips and their work"
    REFERRALS = "referrals", "Referrals"
    INTELLIGENCE = "intelligence", "Criminal intelligence"
    PRODUCTS = "products", "Products and their sources"
    IDENTITIES = "identities", "Identities kept apart"
    PAPER = "paper", "Paper and mail"


class Outcome(models.TextChoices):
    """What was decided. Only officers see it: the letter says less where the law asks for that."""

    SHOWN = "shown", "Held, and shown"
    CORRECTED = "corrected", "Held, and corrected"
    NONE = "none", "Nothing is held"
    EXEMPT = "exempt", "Held, and may not be shown"
    UNCHANGED = "unchanged", "Held, looked at, and left as it is"
    NOT_PROVEN = "not_proven", "Identity was not proven"
    ELSEWHERE = "elsewhere", "Kept by another agency, if at all"
    UPHELD = "upheld", "Complaint upheld; what we do has changed"
    NOT_UPHELD = "not_upheld", "Complaint looked into; nothing to change"


class Basis(models.TextChoices):
    """Why something may not be shown."""

    INVESTIGATION = "investigation", "It would interfere with an investigation"
    SOURCE = "source", "It would name a confidential source"
    OTHERS = "others", "It would tell about somebody else"
    METHOD = "method", "It would show how information is gathered"
    ORIGINATOR = "originator", "It belongs to another agency, which refused"


class Ending(models.TextChoices):
    """How a challenge to a record ended."""

    CORRECTED = "corrected", "Corrected"
    STANDS = "stands", "Left as it is"
