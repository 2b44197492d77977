"""Taking a person into a product by number, so that its text need not name anybody."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from privacy.access.acting import acting, take_up
from privacy.access.deciding import fetch
from privacy.access.interning import key_ids, label
from privacy.access.models import KeyKind
from privacy.access.standing import Standing, courier
from privacy.classes.choices import Part, RecordClass
from privacy.markings.turning_away import turn_away
from products.drafting.models import MaskedPerson, Product, TypedName
from tips.intake.models import Identity, Involved

from .row import keep, open_draft

HELD_BY = [(KeyKind.DESK, "supervision"), (KeyKind.DESK, "privacy"), (KeyKind.SERVICE, "courier")]
UNNAMED = "No name is held for this person, so there is nothing to mask."
TWICE = "This person is in the product already."
TYPED = "a named person"


@transaction.atomic
def mask_person(product: Product, *, by: Standing, card: int, edit: int | None = None) -> MaskedPerson:
    """Take a person from a card of a source into the product; whoever writes need not see the name.

    Raises ``Http404`` for a card that no source of the product has.
    """
    row = open_draft(product, by=by, edit=edit)
    tips = row.sources.visible_to(by).values("tip_id")
    found = fetch(Involved.objects.visible_to(by).filter(tip__in=tips), pk=card)
    with acting(courier()):
        identity = Identity.objects.unguarded().filter(card=found).first()
    if identity is None:
        raise ValidationError({"card": UNNAMED})
    if row.persons.visible_to(by).filter(identity=identity).exists():
        raise ValidationError({"card": TWICE})
    return _taken(row, by, identity=identity, summary=found.summary)


@transaction.atomic
def mask_name(product: Product, *, by: Standing, name: str, edit: int | None = None) -> MaskedPerson:
    """Take a person into the product by a name that no source holds; the name is sealed apart at once."""
    row = open_draft(product, by=by, edit=edit)
    words = " ".join(name.split())
    turn_away({"name": words})
    if not words:
        raise ValidationError({"name": "Give the name that is to be held apart."})
    person = _taken(row, by, summary=TYPED)
    with acting(courier()):
        kind = label(record_class=RecordClass.P, marking="LES", part=Part.IDENTITY)
        keys = key_ids(HELD_BY)
        take_up([kind], keys)
        TypedName.objects.create(person=person, name=words, label=kind, access_keys=keys)
    return person


def _taken(row: Product, by: Standing, **whose) -> MaskedPerson:
    last = row.persons.visible_to(by).aggregate(last=Max("number"))["last"] or 0
    person = MaskedPerson.objects.create(product=row, number=last + 1, by_id=by.user_id, **whose)
    keep(row, "mask person", by=by, detail={"usper": person.number})
    return person
