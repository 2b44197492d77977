"""Work of the desk that runs by itself."""

from celery import shared_task

from .alerting import tell_of_views


@shared_task(name="tips.tell_of_views")
def tell_views() -> int:
    """Tell people of what is new in the views they keep."""
    return tell_of_views()
