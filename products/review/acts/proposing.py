"""Sending a draft to review, and taking it back."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from products.documents.document import Document
from products.documents.pdf import TooLong, print_pdf
from products.drafting.acts.row import StaleDraft
from products.drafting.checks import checks_of, in_the_way
from products.drafting.choices import Status
from products.drafting.freezing import freeze
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.review.chain import newest, required_steps
from products.review.models import Version

from .voiding import void_approvals


@transaction.atomic
def propose(product: Product, *, by: Standing, edit: int | None = None) -> Version:
    """Freeze the draft as its next version and send it to review.

    Raises ``ValidationError`` with everything that is still in the way.
    """
    if not by.may(Duty.AUTHOR):
        raise PermissionDenied("Drafts are sent to review by people who write products.")
    row = LIFECYCLE.lock(product, by=by)
    if row.status != Status.DRAFT:
        raise StepNotOpen(f"It can't be sent to review now: it is {row.get_status_display().lower()}.")
    if edit is not None and edit != row.edit:
        raise StaleDraft(row)
    last = newest(row, by=by)
    frozen = freeze(row, by=by, version=last.number + 1 if last else 1)
    _nothing_in_the_way(row, frozen.document, by)
    if last:
        void_approvals(row, by=by, why=f"Version {last.number + 1} was sent to review instead.")
    row = LIFECYCLE.advance(row, "propose", by=by, detail={"version": frozen.document.version})
    version = Version(
        product=row,
        number=frozen.document.version,
        content=frozen.content,
        checksum=frozen.checksum,
        banner=frozen.document.banner.text,
        required=_required(row, by),
        edit=row.edit,
        by_id=by.user_id,
    )
    version.save(force_insert=True)
    return version


def _nothing_in_the_way(row: Product, document: Document, by: Standing) -> None:
    stops = [check.sentence for check in in_the_way(checks_of(row, by=by, document=document))]
    if document.page_limit and not stops:
        try:
            print_pdf(document)
        except TooLong as told:
            stops = [str(told)]
    if stops:
        raise ValidationError(stops)


def _required(row: Product, by: Standing) -> list[str]:
    touches = row.privacy_answers.visible_to(by).filter(yes=True).exists()
    return required_steps(BY_CODE[row.line], touches_privacy=touches)


@transaction.atomic
def withdraw(product: Product, *, by: Standing) -> Product:
    """Take a product back from review to change it."""
    row = LIFECYCLE.advance(product, "withdraw", by=by)
    last = newest(row, by=by)
    audit(by, "withdraw version", row, detail={"version": last.number if last else None})
    return row
