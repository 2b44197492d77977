"""Answering: the privacy checklist, and warnings that do not apply."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from privacy.access.standing import Standing
from privacy.markings.turning_away import turn_away
from privacy.reasons import too_short
from products.drafting.models import PrivacyAnswer, Product
from products.drafting.privacy_check import Question
from products.drafting.reading import questions_of

from .row import keep, open_draft


@transaction.atomic
def answer_privacy(
    product: Product,
    *,
    by: Standing,
    answers: Mapping[str, tuple[bool, str]],
    edit: int | None = None,
    page: str = "",
) -> Product:
    """Answer questions of the privacy checklist, each with yes or no and a reason.

    A yes needs its reason, and so does a no to a question that the text itself raises. Raises
    ``ValidationError`` by question.
    """
    row = open_draft(product, by=by, edit=edit, page=page)
    questions = {question.code: question for question in questions_of(row, by=by)}
    if unknown := set(answers) - set(questions):
        raise ValueError(f"The checklist does not ask {', '.join(sorted(unknown))}")
    _check_reasons(questions, answers)
    for code, (yes, reason) in answers.items():
        PrivacyAnswer.objects.visible_to(by).filter(product=row, question=code).delete()
        about = sorted({passage.digest for passage in questions[code].passages})
        PrivacyAnswer.objects.bulk_create(
            [
                PrivacyAnswer(
                    product=row, question=code, yes=yes, reason=reason.strip(), about=about, by_id=by.user_id
                )
            ]
        )
    return keep(row, "answer privacy", by=by, page=page, detail={"questions": sorted(answers)})


def _check_reasons(questions: Mapping[str, Question], answers) -> None:
    wrong = {}
    for code, (yes, reason) in answers.items():
        if (yes or questions[code].passages) and too_short(reason):
            why = "why readers need it" if yes else "what the marked words speak of"
            wrong[code] = f"Say in at least three words {why}."
    if wrong:
        raise ValidationError(wrong)
    turn_away({code: reason for code, (_, reason) in answers.items()})


@transaction.atomic
def excuse_warning(
    product: Product, *, by: Standing, warning: str, reason: str, edit: int | None = None
) -> Product:
    """Say why a warning does not apply, in at least three words; an empty reason takes that back."""
    row = open_draft(product, by=by, edit=edit)
    reason = reason.replace("\0", "").strip()
    if reason and too_short(reason):
        raise ValidationError({"reason": "Say in at least three words why it does not apply."})
    turn_away({"reason": reason})
    row.excuses = {key: words for key, words in row.excuses.items() if key != warning}
    if reason:
        row.excuses[warning] = reason[:300]
    return keep(row, "excuse warning", by=by, fields=["excuses"], detail={"warning": warning})
