"""Whether the program runs, and whether it is ready to serve."""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.views.decorators.cache import never_cache

from fusionportal.startup import faults_of_the_wall
from privacy.audit.chain.models import ChainCheck
from privacy.doors import anyone


@never_cache
@anyone("Says only whether the program runs; used by the launcher and by load balancers")
def healthz(request):
    """Answer 200 when pages can be served, whether or not the broker is there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    check = ChainCheck.objects.first()
    sound = check is None or check.sound
    return JsonResponse({"web": True, "database": True, "broker": _broker_answers(), "audit": sound})


@never_cache
@anyone("Says only whether people can be sent here; used by load balancers before they send anybody")
def readyz(request):
    """Answer 200 when schema, wall and broker are as they must be, or 503 and which is not."""
    try:
        ready = {
            "schema": _schema_is_current(),
            "wall": not faults_of_the_wall(),
            "broker": _broker_answers(),
        }
    except DatabaseError:
        ready = {"database": False}
    return JsonResponse(ready, status=200 if all(ready.values()) else 503)


def _broker_answers() -> bool:
    try:
        cache.set("health", 1, 5)
    except Exception:  # any fault of the cache means the same here
        return False
    return True


def _schema_is_current() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
