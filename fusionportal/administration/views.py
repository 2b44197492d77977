"""What a system administrator sees: whether everything runs, and who has an account."""

from django.core.cache import cache
from django.db.models import Count
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fusionportal.startup import faults_of_the_wall
from partners.directory.models import Agency
from partners.people.models import User
from privacy.access.acting import acting
from privacy.access.duties import Duty
from privacy.access.standing import courier
from privacy.audit.chain.models import ChainCheck
from privacy.disclosures.sweeping import kinds
from privacy.doors import requires


@require_GET
@requires(Duty.ADMINISTER)
def overview(request):
    """Show health, what waits to be carried by number only, people and agencies."""
    context = {
        "broker": _broker_answers(),
        "faults": faults_of_the_wall(),
        "trail": ChainCheck.objects.first(),
        "waiting": _waiting(),
        "agencies": Agency.objects.annotate(members=Count("people")),
        "people": User.objects.select_related("agency").prefetch_related("posts"),
    }
    return render(request, "administration/overview.html", context)


def _waiting() -> list[tuple[str, int]]:
    with acting(courier()):
        return [(str(kind._meta.verbose_name), kind.outbox.due().count()) for kind in kinds()]


def _broker_answers() -> bool:
    try:
        cache.set("health", 1, 5)
    except Exception:  # any fault of the broker means the same here
        return False
    return True
