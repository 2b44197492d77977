"""Saying what the people in a report were to it, which decides who may see their names."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.deciding import fetch
from privacy.access.standing import Standing, courier
from privacy.markings.turning_away import turn_away
from privacy.rules.naming import why_not_role
from tips.intake.access import PLACED_IDENTITY, place_identity
from tips.intake.choices import AgeBand, InvolvedKind, PersonRole
from tips.intake.models import Identity, Involved, Tip

from .row import keep, locked

OF_A_SENDER = (PersonRole.SUBMITTER, PersonRole.SOURCE)
CHOOSE = "Choose one of the answers listed here."


@transaction.atomic
def describe_person(
    tip: Tip,
    *,
    by: Standing,
    card: int,
    role: str,
    age: str,
    notice_on: date | None = None,
    notice_how: str = "",
    version: int | None = None,
) -> Tip:
    """Say what somebody on a card was to the event, and whether they are under 18.

    ``notice_on`` and ``notice_how`` say that they and a parent were told, where the law asks for it.
    Raises ``ValidationError`` by field, ``Http404`` for a card that is not this tip's.
    """
    row = locked(tip, by=by, version=version)
    cards = Involved.objects.visible_to(by).select_for_update(of=("self",))
    found = fetch(cards.filter(tip=row, kind=InvolvedKind.PERSON), pk=card)
    _known(role, age)
    if why := why_not_role(found.role, role):
        raise ValidationError({"role": why})
    _told(notice_on, notice_how)
    found.role, found.age, found.notice_on, found.notice_how = role, age, notice_on, notice_how.strip()
    found.save(update_fields=["role", "age", "notice_on", "notice_how"])
    _replace(row, {"card": found}, role=role, age=age)
    return keep(row, "describe person", by=by, detail={"card": found.pk, "role": role, "age": age})


@transaction.atomic
def describe_sender(tip: Tip, *, by: Standing, role: str, version: int | None = None) -> Tip:
    """Say whether whoever sent a tip is a confidential source, whose name fewer people see."""
    row = locked(tip, by=by, version=version)
    if role not in OF_A_SENDER:
        raise ValidationError({"role": CHOOSE})
    _replace(row, {"sender": True}, role=role)
    return keep(row, "describe sender", by=by, detail={"role": role})


def _known(role: str, age: str) -> None:
    wrong = {}
    if role not in PersonRole.values or role in OF_A_SENDER[:1]:
        wrong["role"] = CHOOSE
    if age not in AgeBand.values:
        wrong["age"] = CHOOSE
    if wrong:
        raise ValidationError(wrong)


def _told(notice_on: date | None, notice_how: str) -> None:
    turn_away({"notice_how": notice_how})
    if notice_on and notice_on > timezone.localdate():
        raise ValidationError({"notice_on": "Give the day on which they were told, not one to come."})
    if bool(notice_on) != bool(notice_how.strip()):
        raise ValidationError({"notice_how": "Say both the day and how they were told, or neither."})


def _replace(tip: Tip, whose: dict, **said) -> None:
    """Move an identity to the readers it now has; whoever says it need not be one of them."""
    with acting(courier()):
        rows = Identity.objects.unguarded().select_for_update(of=("self",))
        for row in rows.filter(tip=tip, **whose):
            for name, value in said.items():
                setattr(row, name, value)
            place_identity(row, tip).save(update_fields=[*said, *PLACED_IDENTITY])
