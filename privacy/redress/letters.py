"""Letters of fixed wording: what one says follows from the class of the answer alone.

That nothing is held, that what is held may not be shown, and that it stays as it is are one letter, for
any difference between them would tell whether a record exists.
"""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from privacy.printing import printed as on_paper

from .choices import Kind, Outcome
from .models import RedressCase

_SHEET = Path(__file__).parent / "print" / "letter.typ"

NEITHER = gettext_lazy(
    "We searched our records as you asked. The law does not let us say whether we hold a record about "
    "anybody. Everyone to whom we have nothing to show gets this same letter: it does not mean that "
    "something is held, and it does not mean that nothing is."
)
WORDING = {
    Outcome.SHOWN: gettext_lazy("We searched our records as you asked. What we may show you is enclosed."),
    Outcome.CORRECTED: gettext_lazy(
        "We corrected what you asked us to correct. Everyone to whom we had given it was told."
    ),
    Outcome.NONE: NEITHER,
    Outcome.EXEMPT: NEITHER,
    Outcome.UNCHANGED: NEITHER,
    Outcome.NOT_PROVEN: gettext_lazy(
        "We could not be sure that you are the person you ask about, so we did not search. You can ask again "
        "at any time and prove who you are in person, by a notarized statement or through a lawyer."
    ),
    Outcome.ELSEWHERE: gettext_lazy(
        "What you ask about would be kept by another agency, if by any. Please ask that agency."
    ),
    Outcome.UPHELD: gettext_lazy("We looked into your complaint. You were right, and we changed what we do."),
    Outcome.NOT_UPHELD: gettext_lazy("We looked into your complaint and found that the rules were kept."),
}
APPEAL = gettext_lazy(
    "If you disagree, write to us within 60 days and give the number above. Another officer, who had no part "
    "in this answer, decides your appeal."
)
HEARD = gettext_lazy("This answer to your appeal was given by an officer who had no part in the first one.")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, in the language of the request."""

    language: str
    center: str
    number: str
    day: str
    to: str
    subject: str
    paragraphs: list[str]
    contact: str


def letter_of(case: RedressCase) -> Letter:
    """Return the letter that a decided case is answered with: the last answer given."""
    on_appeal = bool(case.appeal_outcome)
    outcome = Outcome(case.appeal_outcome or case.outcome)
    with translation.override(case.language):
        complains = case.kind == Kind.COMPLAINT
        return Letter(
            language=case.language,
            center=settings.CENTER["name"],
            number=case.number,
            day=date_format(timezone.localtime(_answered(case)), "DATE_FORMAT"),
            to=case.name,
            subject=_("Answer to your complaint") if complains else _("Answer to your request"),
            paragraphs=[str(WORDING[outcome]), str(HEARD if on_appeal else APPEAL)],
            contact=f"{settings.CENTER['phone']} · {settings.CENTER['mail']}",
        )


def printed(case: RedressCase) -> bytes:
    """Print the letter (PDF/UA-1), the same bytes for the same number, name, day and class of answer."""
    # The day and no hour: when exactly somebody decided is nobody's business.
    day = _answered(case).replace(hour=0, minute=0, second=0)
    return on_paper(_SHEET, asdict(letter_of(case)), at=day)


def _answered(case: RedressCase) -> datetime:
    return case.appeal_at or case.decided_at
