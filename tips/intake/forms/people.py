"""Cards for people and vehicles, as many as there were."""

import re
from collections.abc import Iterator, Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import StepForm, TidyField, Typed

MOST = 10
_NAMED = re.compile(r"^(person|vehicle)-(\d{1,3})-")


class PersonForm(StepForm):
    """One person, by what could be seen and what they did."""

    kind = "person"
    description = TidyField(
        label=_("What did this person look like?"),
        help_text=_("Clothes, height, hair, anything they carried."),
        max_length=1_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    did = TidyField(
        label=_("What did this person do?"),
        max_length=1_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    name = TidyField(
        label=_("Name, if you know it"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    contact = TidyField(
        label=_("Phone, address or account, if you know one"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class VehicleForm(StepForm):
    """One vehicle."""

    kind = "vehicle"
    make = TidyField(
        label=_("Make and type"),
        help_text=_("For example: Ford pickup, white van, small drone."),
        max_length=60,
        required=False,
    )
    color = TidyField(label=_("Color"), max_length=40, required=False)
    plate = TidyField(
        label=_("Plate, or any part of it"),
        max_length=16,
        required=False,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off"}),
    )
    plate_state = TidyField(
        label=_("State on the plate"),
        help_text=_("Two letters, for example MD."),
        max_length=2,
        required=False,
    )
    direction = TidyField(label=_("Where did it go?"), max_length=120, required=False)


CARDS = {"person": PersonForm, "vehicle": VehicleForm}


class PeopleForm:
    """The cards of one step together, bound to what was posted or laid aside.

    It can be asked what Django's forms are asked: ``errors``, ``is_valid()`` and its fields in turn.
    """

    added = ""

    def __init__(self, data: Mapping[str, str] | None = None, *, add: str = "", remove: str = ""):
        posted = data or {}
        self.cards = [_card(posted, prefix) for prefix in _prefixes(posted) if prefix != remove]
        if add in CARDS and sum(card.kind == add for card in self.cards) < MOST:
            self.added = f"{add}-{self._next(add)}"
            self.cards.append(_card({f"{self.added}-kept": "1"}, self.added))

    @classmethod
    def resumed(cls, typed: Typed):
        """Return the cards to go on with, finding no fault with them yet."""
        form = cls()
        form.cards = [
            CARDS[prefix.partition("-")[0]].resumed(typed, prefix=prefix) for prefix in _prefixes(typed)
        ]
        return form

    @property
    def people(self) -> list[StepForm]:
        """The cards that describe people."""
        return [card for card in self.cards if card.kind == "person"]

    @property
    def vehicles(self) -> list[StepForm]:
        """The cards that describe vehicles."""
        return [card for card in self.cards if card.kind == "vehicle"]

    @property
    def errors(self) -> dict:
        """What is wrong, by the name of the control."""
        return {card.add_prefix(name): said for card in self.cards for name, said in card.errors.items()}

    def is_valid(self) -> bool:
        """Say whether every card can be kept."""
        return not self.errors

    def non_field_errors(self) -> list[str]:
        """Nothing is ever wrong with the cards as a whole."""
        return []

    def __iter__(self) -> Iterator:
        return (field for card in self.cards for field in card)

    def typed(self) -> Typed:
        """Return what was typed on every card; an empty card is remembered by its mark."""
        kept: Typed = {}
        for card in self.cards:
            kept |= {f"{card.prefix}-kept": "1"} | card.typed()
        return kept

    @property
    def holds_refused(self) -> bool:
        """Whether a card holds something that this portal never does."""
        return any(card.holds_refused for card in self.cards)

    def skipped(self) -> int:
        """Return how many of the two questions, people and vehicles, were left out."""
        return 2 - bool(self.told("person")) - bool(self.told("vehicle"))

    def told(self, kind: str) -> list[dict[str, str]]:
        """Return the cards of one kind that say anything, as values."""
        cards = [card.cleaned_data for card in self.cards if card.kind == kind and card.is_valid()]
        return [card for card in cards if any(card.values())]

    def _next(self, kind: str) -> int:
        taken = [int(card.prefix.partition("-")[2]) for card in self.cards if card.kind == kind]
        return max(taken, default=0) + 1


def _prefixes(posted: Mapping[str, str]) -> list[str]:
    found = {(match[1], int(match[2])) for name in posted if (match := _NAMED.match(name))}
    ordered = sorted(found, key=lambda pair: (pair[0] != "person", pair[1]))
    kept = [(kind, number) for kind in CARDS for number in _first(ordered, kind)]
    return [f"{kind}-{number}" for kind, number in kept]


def _first(ordered: list[tuple[str, int]], kind: str) -> list[int]:
    return [number for which, number in ordered if which == kind][:MOST]


def _card(posted: Mapping[str, str], prefix: str) -> StepForm:
    return CARDS[prefix.partition("-")[0]]({name: posted[name] for name in posted}, prefix=prefix)
