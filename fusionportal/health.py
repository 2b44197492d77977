"""Whether the web server, the database and the broker answer."""

from django.core.cache import cache
from django.db import connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache

from privacy.audit.chain.models import ChainCheck
from privacy.doors import anyone


@never_cache
@anyone("Says only whether the program runs; used by the launcher and by load balancers")
def healthz(request):
    """Answer 200 when pages can be served, whether or not the broker is there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    try:
        cache.set("health", 1, 5)
        broker = True
    except Exception:  # any fault of the cache means the same here
        broker = False
    check = ChainCheck.objects.first()
    sound = check is None or check.sound
    return JsonResponse({"web": True, "database": True, "broker": broker, "audit": sound})
