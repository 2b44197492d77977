"""Releasing to everyone: a separate act, about the parts of an approved text that are marked PUBLIC."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from privacy.access.duties import Duty
from privacy.access.models import KeyKind
from privacy.access.standing import PUBLIC_AUDIENCE, Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.markings.building import compose
from products.documents.checksum import checksum
from products.documents.plain import from_data
from products.documents.renditions import Audience, render_for
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Product
from products.review.models import Version

from .models import Rendition
from .planning import PlannedRendition
from .renditions import write_rendition

PUBLIC = "PUBLIC"
EVERYONE = Audience(PUBLIC, "Everyone", ceiling=compose("PUBLIC"))
NOTHING = "No paragraph of this version is marked PUBLIC, so there is nothing that everyone may read."
CHANGED = "This is not the text that was shown to you. Read it again, then release it."


@transaction.atomic
def publish(product: Product, *, by: Standing, seen: str) -> Rendition:
    """Open the PUBLIC parts of the released version to everyone; saying so twice changes nothing.

    ``seen`` is the checksum of the text the page showed. Raises ``StepNotOpen``, ``ValidationError``
    or ``PermissionDenied``, in words.
    """
    product = LIFECYCLE.lock(product, by=by)
    version = check_publishable(product, by)
    cut = public_cut(version)
    if cut.checksum != seen:
        raise ValidationError({"seen": CHANGED})
    if out := product.renditions.visible_to(by).filter(version=version, disciplines=[PUBLIC]).first():
        return out
    product.renditions.visible_to(by).filter(disciplines=[PUBLIC], current=True).update(current=False)
    rendition = write_rendition(version, product, cut, needs=[(KeyKind.AUDIENCE, PUBLIC_AUDIENCE)])
    detail = {"version": version.number, "checksum": cut.checksum}
    audit(by, "release to the public", product, purpose="Public release", detail=detail)
    return rendition


def check_publishable(product: Product, by: Standing) -> Version:
    """Return the version that may be opened to everyone, or say in words why none may."""
    if not by.may(Duty.REVIEW_PRIVACY):
        raise PermissionDenied("Releasing to the public is for people who review products for privacy.")
    if by.user_id in {product.author_id, product.approved_by_id, *product.writers}:
        raise PermissionDenied(
            "You wrote in this or approved it, so someone else has to release it to the public."
        )
    if product.status != Status.RELEASED:
        raise StepNotOpen("Release it to its audience first. Then it can be released to the public.")
    version = product.versions.visible_to(by).get(number=product.approved_version)
    if not _says_something(public_cut(version)):
        raise StepNotOpen(NOTHING)
    return version


def public_cut(version: Version) -> PlannedRendition:
    """Cut a version to what is marked PUBLIC; nobody else's distribution is told."""
    cut = render_for(from_data(version.content), EVERYONE)
    document = replace(cut.document, distribution="", feedback="", tracked_by=(), supersedes="")
    return PlannedRendition((PUBLIC,), document, document.banner, checksum(document), cut.omissions)


def _says_something(cut: PlannedRendition) -> bool:
    return bool(cut.document.bottom_line or cut.document.sections)
