"""The worker of the benchmarks: the portal's tasks and one that does nothing but say that it ran."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")

from django.db import connection  # noqa: E402

from fusionportal.celery import app  # noqa: E402


@app.task(name="bench.say")
def say(number: int) -> None:
    """Leave one row as the mark that the task ran."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_said (number) VALUES (%s)", [number])
