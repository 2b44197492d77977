"""A draft and everything that bears on it, read together for pages and for the gate to review."""

from privacy.access.standing import Standing
from products.documents.document import Document
from tips.intake.models import Involved

from .freezing import written
from .models import Product
from .privacy_check import Question, checklist


def identifiers_of(product: Product, *, by: Standing) -> tuple[str, ...]:
    """Return names, plates and contacts that its sources hold, which must not slip into the text."""
    tips = product.sources.visible_to(by).values("tip_id")
    rows = Involved.objects.visible_to(by).filter(tip__in=tips).values_list("name", "plate", "contact")
    return tuple(sorted({value for row in rows for value in row if value}))


def questions_of(product: Product, *, by: Standing, document: Document | None = None) -> list[Question]:
    """Return the privacy checklist as it stands for the text as it is now."""
    document = document or written(product, by=by, version=0)
    answers = product.privacy_answers.visible_to(by).select_related("by")
    return checklist(document, answers, identifiers_of(product, by=by))
