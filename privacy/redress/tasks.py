"""Answered requests go when their own day comes."""

from celery import shared_task
from django.db import connection

from privacy.access.acting import acting
from privacy.access.standing import disposal


@shared_task(name="privacy.forget_redress")
def forget_redress() -> int:
    """Destroy every request and complaint past its day; return how many. Nobody could read them any more."""
    with acting(disposal()), connection.cursor() as cursor:
        cursor.execute("SELECT privacy_forget_redress()")
        return cursor.fetchone()[0]
