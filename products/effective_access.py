"""What this floor asks of the portal as it runs: whether those who hold copies may still read them."""

from collections.abc import Iterator

from partners.people.models import User
from partners.people.standings import standing_of, with_facts
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.effective.checks import Check, Found, declare
from products.dissemination.models import Dissemination, Rendition


def drifted_audiences() -> Iterator[Found]:
    """Find people with copies of renditions in force that no longer open to them."""
    with acting(courier()):
        sent = Dissemination.objects.unguarded().filter(rendition__current=True, rendition__recalled_at=None)
        held: dict[int, set[int]] = {}
        for person, rendition in sent.values_list("recipient_id", "rendition_id"):
            held.setdefault(person, set()).add(rendition)
    for person in with_facts(User.objects.filter(pk__in=held)).order_by("name", "pk"):
        standing = standing_of(person)
        with acting(standing):
            opens = Rendition.objects.visible_to(standing).filter(pk__in=held[person.pk])
            shut = held[person.pk] - set(opens.values_list("pk", flat=True))
        if shut:
            words = f"Was sent {len(shut)} products in force that no longer open to them."
            yield Found(f"{person.name}, {person.agency}", words, False)


declare(
    Check(
        "E-07", "Whoever was sent a product in force may still read it.", "28 CFR 23.20(f)", drifted_audiences
    )
)
