"""The fields a search knows, each with the condition it stands for."""

from collections.abc import Callable

from django.db.models import Exists, OuterRef, Q

from privacy.access.standing import Standing
from tips.intake.choices import Priority, Source, Status
from tips.intake.models import Attachment, Involved
from tips.linking.models import Mention, MentionState

from .days import Unclear, days
from .patterns import Pattern, digits, squeezed

__all__ = ["FIELDS", "Unclear"]

Condition = Callable[[str, Standing], Q]


def _number(value: str, by) -> Q:
    return Q(number__iendswith=value)


def _begins(column: str) -> Condition:
    return lambda value, by: Q(**{f"{column}__istartswith": value})


def _holds(column: str) -> Condition:
    return lambda value, by: Q(**{f"{column}__icontains": value})


def _of(choices, column: str) -> Condition:
    """A choice by the beginning of its code or of its words."""

    def condition(value, by):
        said = value.lower()
        labels = ((one, str(one.label).lower(), one.name.lower()) for one in choices)
        return Q(
            **{f"{column}__in": [one for one, *names in labels if any(n.startswith(said) for n in names)]}
        )

    return condition


def _on(column: str) -> Condition:
    def condition(value, by):
        since, until = days(value)
        asked = Q(**{f"{column}__isnull": False})
        asked &= Q(**{f"{column}__gte": since}) if since else Q()
        return asked & (Q(**{f"{column}__lt": until}) if until else Q())

    return condition


def _mentioned(*kinds: str, plain: Callable[[str], str] = str.lower) -> Condition:
    """Something found in the words of a tip; ``*`` and ``?`` stand for what one did not see."""

    def condition(value, by):
        pattern = Pattern(plain(value))
        if not pattern.said:
            return Q(pk__in=[])
        rows = Mention.objects.visible_to(by).filter(
            tip=OuterRef("pk"), kind__in=kinds, **pattern.condition("value")
        )
        return Q(Exists(rows.exclude(state=MentionState.WRONG)))

    return condition


def _plate(value: str, by) -> Q:
    pattern = Pattern(squeezed(value))
    if not pattern.said:
        return Q(pk__in=[])
    cards = Involved.objects.visible_to(by).filter(tip=OuterRef("pk"), **pattern.condition("plate"))
    seen = _mentioned("plate", "partial_plate", plain=squeezed)(value, by)
    return seen | Q(Exists(cards.exclude(plate="")))


def _has(value: str, by) -> Q:
    if value.lower().rstrip("s") not in ("file", "photo"):
        raise Unclear("has: knows files, as in has:files.")
    return Q(Exists(Attachment.objects.visible_to(by).filter(tip=OuterRef("pk"))))


FIELDS: dict[str, Condition] = {
    "number": _number,
    "plate": _plate,
    "phone": _mentioned("phone", plain=digits),
    "email": _mentioned("email"),
    "vin": _mentioned("vin", plain=squeezed),
    "account": _mentioned("handle"),
    "web": _mentioned("url", "ip"),
    "vessel": _mentioned("hull", "tail", plain=squeezed),
    "place": _holds("place"),
    "county": _begins("county__name"),
    "sector": _begins("sector"),
    "agency": _holds("agency__name"),
    "state": _of(Status, "status"),
    "priority": _of(Priority, "priority"),
    "source": _of(Source, "source"),
    "received": _on("created_at"),
    "happened": _on("happened_at"),
    "has": _has,
}
