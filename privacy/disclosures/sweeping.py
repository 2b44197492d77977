"""Finding what a broker lost or a far side refused."""

from django.apps import apps

from .models import Disclosure
from .services import wake

AT_ONCE = 200


def sweep() -> int:
    """Ring again for every row that is due, of every kind of disclosure; return how many."""
    count = 0
    for kind in kinds():
        for pk in kind.outbox.due().order_by("due_at").values_list("pk", flat=True)[:AT_ONCE]:
            wake(kind.courier, pk)
            count += 1
    return count


def kinds() -> list[type[Disclosure]]:
    """Return every concrete kind of disclosure in the portal."""
    return [model for model in apps.get_models() if issubclass(model, Disclosure)]
