"""What a product's two keys look at: the handling of its strictest part, and the desks that make it."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied

from privacy.access.compiling import barring
from privacy.access.interning import Need, label
from privacy.access.models import KeyKind
from privacy.access.placing import PLACED, place
from privacy.access.standing import Standing
from privacy.classes.choices import Part, RecordClass, Stage
from privacy.markings.banner import Banner

from .models import Product

DESKS = ("production", "supervision", "privacy")
PLACED_PRODUCT = [*PLACED, "desk_label", "banner"]


def place_product(
    product: Product,
    banner: Banner,
    *,
    by: Standing,
    stage: Stage = Stage.HELD,
    readers: Banner | None = None,
    needs: Iterable[Need] = (),
) -> Product:
    """Give a product its labels, keys and banner; the caller saves ``PLACED_PRODUCT``.

    ``banner`` is the handling of its strictest part, which its working parts always carry.
    ``readers`` is the least handling that a released rendition of it has, and ``needs`` the
    audiences it was released to. Raises ``PermissionDenied`` where it would shut ``by`` out.
    """
    facts = {"record_class": RecordClass.P, "stage": stage}
    product.banner = banner.text
    product.desk_label = label(**facts, part=Part.DESK, **handling(banner))
    if by.user_id and (bar := barring(by, product.desk_label)):
        raise PermissionDenied(f"That handling would shut this product to you. {bar.sentence}")
    everyone = [(KeyKind.DESK, desk) for desk in DESKS] + [(KeyKind.SERVICE, "courier"), *needs]
    shown = label(**facts, **handling(readers or banner))
    return place(product, label=shown, needs=everyone, faces=[product.desk_label])


def handling(banner: Banner) -> dict:
    """Return what right-to-know rules look at in a banner."""
    return {
        "marking": banner.access_marking,
        "caveats": sorted(banner.access_caveats),
        "originator_controlled": banner.orcon,
    }
