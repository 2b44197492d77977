"""The night shift: tasks carry out what services have already decided."""

import os

from celery import Celery
from celery.signals import celeryd_init

from fusionportal.listening import Listening

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fusionportal.settings")

app = Celery("fusionportal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.steps["consumer"].add(Listening)
app.autodiscover_tasks(related_name="tasks")


@celeryd_init.connect
def refuse_a_void_wall(**_) -> None:
    """Hold the worker to the same start-up checks as the web server."""
    # The apps are loaded only now, long after this module was first imported by settings.
    from fusionportal.startup import refuse_a_void_wall as refuse  # noqa: PLC0415

    refuse()
