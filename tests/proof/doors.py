"""Every door with a reference in its address, for every record that the policy withholds from somebody."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.doors.edges import edge_clients
from tests.doors.house import House
from tests.doors.records import (
    ABSENT,
    OF_INTELLIGENCE,
    OF_PEOPLE,
    OF_PRODUCTS,
    OF_REFERRALS,
    OF_TIPS,
    _value,
)
from tests.doors.trying import Cell
from tests.doors.walking import METHODS, Address, addresses
from tests.proof.oracle import Thing, may_see
from tests.proof.people import PEOPLE
from tests.proof.states import States
from tests.proof.things import intelligence_as_facts, products_as_facts, referrals_as_facts, tips_as_facts
from tips.models import Attachment

# Other kinds of record under the same roof, whose doors the table of answers asks about.
OTHER_KINDS = (*OF_PEOPLE, "intelligence/proposals/", "intelligence/warnings/")
# What is open to everyone has its own rendition and its own rule.
PUBLIC = ("public/",)


@dataclass(frozen=True)
class Place:
    """A record in one state: the house in which every address of its kind leads to it, and who may know."""

    state: str
    kind: tuple[str, ...]
    house: House
    things: tuple[Thing, ...]

    def withheld_from(self) -> set[str]:
        """Name everybody to whom the policy shows no part of it."""
        return {n for n, person in PEOPLE.items() if not any(may_see(person, t) for t in self.things)}


def places_of(states: States, renditions: dict[str, tuple[Thing, ...]]) -> list[Place]:
    """Return every record of the center as a place; ``renditions`` are those of a product by its number."""
    house, found = states.house, []
    for name, (tip, thing) in tips_as_facts(states).items():
        files = {name: _file_of(tip) or house.files["public"]}
        found.append(Place(name, OF_TIPS, replace(house, tips={name: tip}, files=files), (thing,)))
    for referral, thing in referrals_as_facts(states):
        here = replace(house, referral=referral, files={referral.number: house.files["referred"]})
        found.append(Place(referral.number, OF_REFERRALS, here, (thing,)))
    for product, thing in products_as_facts(states):
        here = replace(house, products={product.number: product})
        things = (thing, *renditions.get(product.number, ()))
        found.append(Place(product.number, OF_PRODUCTS, here, things))
    for name in ("record", "not sent", "expired"):
        record, thing = intelligence_as_facts(states)[name]
        here = replace(house, intelligence=house.intelligence | {"record": record})
        found.append(Place(name, OF_INTELLIGENCE, here, (thing,)))
    return found


def _file_of(tip) -> Attachment | None:
    return Attachment.objects.unguarded().filter(tip_id=tip.pk).first()


def doors_of(place: Place) -> Iterator[Address]:
    """Yield every address that leads to this kind of record."""
    for address in addresses():
        ours = address.route.startswith(place.kind) and not address.route.startswith((*OTHER_KINDS, *PUBLIC))
        if ours and address.asks:
            yield address


def cell_of(place: Place, address: Address, method: str) -> Cell:
    """Return the cell that asks an address for a record in a place."""
    values = {asked: _value(address, asked, place.state, place.house) for asked in address.asks}
    return Cell(address, method, place.state, values)


def absent_of(house: House, address: Address, method: str) -> Cell:
    """Return the cell that asks the same address for what never was."""
    return Cell(address, method, ABSENT, {a: _value(address, a, ABSENT, house) for a in address.asks})


def everybody(cast: dict, clients: dict, people: dict) -> dict:
    """Return a browser for everybody whom the policy knows, accounts at an edge included."""
    edges = edge_clients(cast, people)
    return {name: client for name, client in (clients | edges).items() if name in PEOPLE}


def withheld(places: list[Place], names) -> Iterator[tuple[Place, Address, str, str]]:
    """Yield each place, address, method and person where the policy shows nothing."""
    for place in places:
        hidden = sorted(place.withheld_from() & set(names))
        for address in doors_of(place):
            for method in METHODS:
                for name in hidden:
                    yield place, address, method, name
