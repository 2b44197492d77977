"""What every act of writing begins and ends with: the locked draft, and the draft as it was left."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from products.drafting.access import PLACED_PRODUCT, place_product
from products.drafting.choices import BOTTOM, Status
from products.drafting.freezing import written
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Product
from products.drafting.reach import bottom_line_for_everyone

_CLOSED: dict[str, str] = {
    Status.REVIEW: "It is in review. Take it back from review first, then change it.",
    Status.RELEASED: "It was released. What readers hold is not rewritten: start a correction instead.",
}


class StaleDraft(StepNotOpen):
    """Somebody saved the draft after a page was opened; ``row`` is the draft as it is now."""

    def __init__(self, row: Product):
        super().__init__("Somebody saved this draft after you opened the page. Nothing of yours was lost.")
        self.row = row


def open_draft(product: Product, *, by: Standing, edit: int | None = None, page: str = "") -> Product:
    """Return a product's row, locked and in draft, for whoever writes products.

    ``edit`` is the save its page showed, and ``page`` names that page, which may save again and
    again. An approved product goes back to draft, which ends its approval. Raises ``StaleDraft``.
    """
    if not by.may(Duty.AUTHOR):
        raise PermissionDenied("Drafts are changed by people who write products.")
    row = LIFECYCLE.lock(product, by=by)
    same_page = bool(page) and page == row.saved_page
    if edit is not None and edit != row.edit and not same_page:
        raise StaleDraft(row)
    if row.status == Status.APPROVED:
        return LIFECYCLE.advance(row, "edit", by=by, approved_by=None, approved_version=None)
    return in_draft(row)


def in_draft(row: Product) -> Product:
    """Return a row that may be written in; raises ``StepNotOpen`` in words."""
    if row.status != Status.DRAFT:
        told = f"It can't be changed now: it is {row.get_status_display().lower()}."
        raise StepNotOpen(_CLOSED.get(row.status, told))
    return row


def keep(
    row: Product,
    verb: str,
    *,
    by: Standing,
    fields: Iterable[str] = (),
    page: str = "",
    writes: bool = True,
    detail: dict | None = None,
) -> Product:
    """Count the save, place the product anew for what it now holds, and write the line in the trail.

    ``fields`` of the row are saved too. Whoever ``writes`` may no longer review it.
    """
    row.edit += 1
    row.saved_page = page
    if writes and by.user_id is not None and by.user_id not in row.writers:
        row.writers = [*row.writers, by.user_id]
    place_product(row, written(row, by=by, version=0).banner, by=by)
    bottom = row.blocks.visible_to(by).filter(part=BOTTOM).first()
    row.bottom_line = bottom_line_for_everyone(bottom) if bottom else ""
    counted = ["edit", "saved_page", "saved_at", "writers", "bottom_line", *PLACED_PRODUCT]
    row.save(update_fields=[*fields, *counted])
    audit(by, verb, row, fields=fields, detail=detail)
    return row
