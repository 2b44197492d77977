"""Weighing touches, and forgetting them, by itself."""

from celery import shared_task
from django.db import transaction

from privacy.access.acting import acting
from privacy.access.standing import courier

from . import weighing


@shared_task(name="tips.weigh_touch")
def weigh_touch(pk: int) -> int:
    """Weigh one touch of a selector."""
    with acting(courier()), transaction.atomic():
        return weighing.weigh(pk)


@shared_task(name="tips.weigh_touches")
def weigh_touches() -> int:
    """Weigh what no bell rang for, and forget what is past its use."""
    with acting(courier()):
        made = 0
        for pk in weighing.waiting():
            with transaction.atomic():
                made += weighing.weigh(pk)
        weighing.forget()
        return made
