"""What this portal does not hold, and the words to say at the door."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Refusal:
    """A kind of material that may not enter, and what the person should do instead."""

    code: str
    sentence: str | Promise

    def __str__(self) -> str:
        return str(self.sentence)


CLASSIFIED = Refusal(
    "CLASSIFIED",
    _(
        "This looks like classified text, and this system is unclassified. Do not send, copy or print it. "
        "Leave it where it is, and call the center's security officer now."
    ),
)
BSA = Refusal(
    "BSA",
    _(
        "This portal cannot take anything about a bank's filing under the Bank Secrecy Act. "
        "Take that part out, and use the channel your bank or agency has with FinCEN."
    ),
)
CHRI = Refusal(
    "CHRI",
    _(
        "This looks like a criminal history printout. Keep it in the criminal justice system, "
        "and write here only that the check was made and its reference."
    ),
)
SGI = Refusal(
    "SGI",
    _(
        "This looks like nuclear safeguards information, which this portal does not store. "
        "Write here only where it is kept and whom to ask."
    ),
)
REL_TO = Refusal(
    "REL TO",
    _("Release to another country is decided by a foreign disclosure officer. Leave REL TO and RELIDO out."),
)

REFUSED_PARTS = {
    "CHRI": CHRI,
    "SP-CHRI": CHRI,
    "FSEC": BSA,
    "SP-FSEC": BSA,
    "SGI": SGI,
    "SP-SGI": SGI,
    "RELIDO": REL_TO,
    "REL TO": REL_TO,
    "TOP SECRET": CLASSIFIED,
    "SECRET": CLASSIFIED,
    "CONFIDENTIAL": CLASSIFIED,
    "TS": CLASSIFIED,
    "S": CLASSIFIED,
    "C": CLASSIFIED,
}
