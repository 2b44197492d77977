"""The acts on a request for information."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners.directory.models import Agency
from privacy.access.duties import Duty, Entitlement
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import RecordClass
from privacy.disclosures.services import release
from privacy.markings.turning_away import turn_away
from privacy.once import in_line
from privacy.retention.clocks import purge_time
from tips.intake.numbering import next_number

from .access import PLACED_REQUEST, place_request
from .choices import Marking
from .lifecycle import LIFECYCLE
from .models import InformationRequest, Letter

FEWEST = 3
NOT_CURRENT = (
    "To ask, your agency needs a current agreement with the center and you current privacy training. "
    "Call the watch desk to renew them."
)


@transaction.atomic
def ask(
    *, by: Standing, question: str, purpose: str, needed_on: date, case_number: str = "",
    about_person: bool = False, checks_done: str = "",
) -> InformationRequest:  # fmt: skip
    """Ask the center something for a stated purpose; pressed twice, it is asked once.

    Raises ``PermissionDenied`` for whoever does not act for an agency, ``ValidationError`` by field: a
    request about a person states the case it belongs to (28 CFR 23.20(e)).
    """
    if not by.may(Duty.REPORT) or by.agency_id is None:
        raise PermissionDenied(f"This is for people who {Duty.REPORT.label.lower()}.")
    if not by.has(Entitlement.TRAINED, Entitlement.AGREED):
        raise PermissionDenied(NOT_CURRENT)
    said = {"question": question.strip(), "purpose": purpose.strip(), "case_number": case_number.strip()}
    turn_away(said | {"checks_done": checks_done})
    _may_be_asked(said, needed_on, about_person)
    mine = InformationRequest.objects.visible_to(by).filter(asked_by=by.user_id, **said)
    if same := mine.filter(asked_at__gte=in_line("ask for information", by=by)).first():
        return same
    now = timezone.now()
    row = InformationRequest(
        number=f"RFI-{timezone.localdate():%y}-{next_number('products_request_number'):04d}",
        agency=Agency.objects.get(pk=by.agency_id), asked_by_id=by.user_id, about_person=about_person,
        checks_done=checks_done.strip(), needed_on=needed_on, validated_at=now,
        purge_at=purge_time(RecordClass.P, start=now), **said,
    )  # fmt: skip
    place_request(row).save(force_insert=True)
    audit(by, "ask for information", row, detail={"about_person": about_person})
    return row


def _may_be_asked(said: dict[str, str], needed_on: date, about_person: bool) -> None:
    wrong = {}
    if not said["question"]:
        wrong["question"] = "Write what you need to know."
    if len(said["purpose"].split()) < FEWEST:
        wrong["purpose"] = "Say in at least three words what you need it for."
    if about_person and not said["case_number"]:
        wrong["case_number"] = (
            "A request about a person needs the case or incident it belongs to (28 CFR 23.20(e))."
        )
    if needed_on < timezone.localdate():
        wrong["needed_on"] = "Give today or a day to come."
    if wrong:
        raise ValidationError(wrong)


@transaction.atomic
def take(request: InformationRequest, *, by: Standing) -> InformationRequest:
    """Take a request to answer it."""
    return LIFECYCLE.advance(request, "take", by=by, assigned_to_id=by.user_id)


@transaction.atomic
def answer(request: InformationRequest, *, by: Standing, words: str, marking: str) -> InformationRequest:
    """Write the answer; it leaves only when somebody else agrees.

    Raises ``ValidationError`` by field where it is empty, or handled more closely than its reader may.
    """
    turn_away({"words": words})
    row = LIFECYCLE.lock(request, by=by)
    if not words.strip():
        raise ValidationError({"words": "Write the answer first."})
    if marking == Marking.LAW and not row.agency.law_enforcement:
        raise ValidationError({"marking": "That agency is not law enforcement. Choose a wider marking."})
    row.answer_marking = marking
    placed = {name: getattr(place_request(row), name) for name in PLACED_REQUEST}
    facts = {"answer": words.strip(), "answer_marking": marking, "answered_by_id": by.user_id, "note": ""}
    return LIFECYCLE.advance(row, "answer", by=by, **facts, **placed)


@transaction.atomic
def send_back(request: InformationRequest, *, by: Standing, reason: str) -> InformationRequest:
    """Return an answer to whoever wrote it, with the reason."""
    return LIFECYCLE.advance(request, "return", by=by, note=_reason(reason))


@transaction.atomic
def refuse(request: InformationRequest, *, by: Standing, reason: str) -> InformationRequest:
    """Refuse a request, with the reason that the agency is told."""
    return LIFECYCLE.advance(request, "refuse", by=by, note=_reason(reason))


@transaction.atomic
def let_out(request: InformationRequest, *, by: Standing) -> InformationRequest:
    """Agree to an answer that somebody else wrote: it leaves now, on record (28 CFR 23.20(g))."""
    now = {"released_by_id": by.user_id, "released_at": timezone.now()}
    row = LIFECYCLE.advance(request, "release", by=by, **now)
    purpose = f"{row.purpose} {row.case_number}".strip()
    release(Letter(request=row, agency_id=row.agency_id, purpose=purpose, authorized_by_id=by.user_id))
    return row


@transaction.atomic
def rate(request: InformationRequest, *, by: Standing, useful: bool, words: str = "") -> InformationRequest:
    """Say whether an answer helped, which closes the request. Only the agency that asked may."""
    row = LIFECYCLE.lock(request, by=by)
    if row.agency_id != by.agency_id:
        raise PermissionDenied("Only the agency that asked says whether the answer helped.")
    turn_away({"words": words})
    return LIFECYCLE.advance(row, "close", by=by, useful=useful, useful_words=words.strip())


def _reason(words: str) -> str:
    turn_away({"reason": words})
    if len(words.split()) < FEWEST:
        raise ValidationError({"reason": "Give the reason in at least three words."})
    return words.strip()
