"""The night shift of dissemination."""

from celery import shared_task
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.disclosures.services import wake

from .carrying import carry, carry_due
from .models import Dissemination, Release
from .services import CARRY, SPREAD
from .spreading import spread
from .unmasking.models import Unmasking
from .unmasking.telling import tell


@shared_task(name=SPREAD)
def spread_release(pk: int) -> None:
    """Carry out one authorized release."""
    with acting(courier()):
        spread(pk)


@shared_task(name="products.sweep_releases")
def sweep_releases() -> None:
    """Ring again for releases whose time has come and that nobody carried out."""
    with acting(courier()):
        waiting = Release.objects.visible_to(courier()).filter(listed_at=None, stopped_at=None)
        for pk in waiting.filter(send_at__lte=timezone.now()).values_list("pk", flat=True):
            wake(SPREAD, pk)


@shared_task(name=CARRY)
def carry_release(pk: int) -> None:
    """Tell a release's readers, a batch at a time, and ring again while any are left."""
    _carry_on(CARRY, pk, Dissemination.outbox.filter(release=pk))


@shared_task(name="products.carry_release_of")
def carry_release_of(pk: int) -> None:
    """Tell everybody who got a product what became of it."""
    _carry_on("products.carry_release_of", pk, Dissemination.outbox.filter(product=pk))


@shared_task(name=Dissemination.courier)
def carry_dissemination(pk: int) -> None:
    """Tell one reader."""
    with acting(courier()):
        if (
            copy := Dissemination.outbox.filter(pk=pk)
            .select_related("rendition", "recipient", "product")
            .first()
        ):
            carry(copy)


@shared_task(name=Unmasking.courier)
def tell_unmasking(pk: int) -> None:
    """Tell one reader that a name they asked for was opened."""
    with acting(courier()):
        rows = Unmasking.outbox.filter(pk=pk).select_related("recipient", "product")
        if row := rows.first():
            tell(row)


def _carry_on(task: str, pk: int, rows) -> None:
    with acting(courier()):
        if carry_due(rows):
            wake(task, pk)
