"""A draft and everything that bears on it, read together for pages and for the gate to review."""

from privacy.access.acting import acting
from privacy.access.standing import Standing, courier
from products.documents.document import Document
from tips.intake.models import Identity, Involved

from .freezing import written
from .models import Product, TypedName
from .privacy_check import Question, checklist


def identifiers_of(product: Product, *, by: Standing) -> tuple[str, ...]:
    """Return names, plates and contacts that its sources hold, which must not slip into the text.

    Whoever writes may not see the names: they are looked for in their text all the same, and come back
    only where the text has them already.
    """
    tips = list(product.sources.visible_to(by).values_list("tip_id", flat=True))
    plates = Involved.objects.visible_to(by).filter(tip__in=tips).values_list("plate", flat=True)
    with acting(courier()):
        people = Identity.objects.unguarded().filter(tip__in=tips)
        told = people.values_list("name", "contact", "phone", "email")
        held = {value for row in told for value in row}
        typed = TypedName.objects.unguarded().filter(person__product=product)
        held |= set(typed.values_list("name", flat=True))
    return tuple(sorted(filter(None, {*plates, *held})))


def questions_of(
    product: Product,
    *,
    by: Standing,
    document: Document | None = None,
    identifiers: tuple[str, ...] | None = None,
) -> list[Question]:
    """Return the privacy checklist as it stands for the text as it is now."""
    document = document or written(product, by=by, version=0)
    answers = product.privacy_answers.visible_to(by).select_related("by")
    return checklist(
        document, answers, identifiers_of(product, by=by) if identifiers is None else identifiers
    )
