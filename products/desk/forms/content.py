"""The first page of the editor: the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms

from partners.directory.choices import Discipline
from products.documents.choices import Layout, Part
from products.documents.estimates import LIKELIHOODS
from products.drafting.choices import BOTTOM, Confidence
from products.drafting.line import ProductLine
from products.drafting.models import Block, Product, Source
from products.drafting.services import Changes
from products.drafting.wording import TEXT_LENGTHS, TITLE_LENGTH

from .draft import DraftForm
from .marking_choices import marking_field

_ROWS = {Layout.JUDGMENTS: 3, Layout.LIST: 2, Layout.TIMELINE: 2}
_LIKELY = [("", "No likelihood"), *((step.first, step.first.capitalize()) for step in LIKELIHOODS)]
_STEPS = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class PartOfPage:
    """One part of the line on the page: its heading, what is asked for, and its paragraphs."""

    code: str
    title: str
    hint: str
    required: bool
    rows: list[tuple[Block, dict[str, Any]]]

    @property
    def many(self) -> bool:
        """Whether there is a neighbor to change places with."""
        return len(self.rows) > 1


class ContentForm(DraftForm):
    """Title, bottom line and every paragraph, in the order of the line."""

    title = forms.CharField(max_length=TITLE_LENGTH, widget=forms.Textarea(attrs={"rows": 1}))

    def __init__(self, product: Product, blocks: Iterable[Block], sources: Iterable[Source], **more):
        super().__init__(product, blocks, **more)
        self.fields["title"].initial = product.title
        marks = [(source.mark, source.mark) for source in sources]
        for block in self.blocks.values():
            self._ask(block, marks)

    def _ask(self, block: Block, marks: list[tuple[str, str]]) -> None:
        layout = Part(block.part).layout if block.part != BOTTOM else Layout.PROSE
        if block.part == Part.ITEMS:
            self.add(block, "heading", _text("Heading", most=TEXT_LENGTHS["heading"]))
        if layout is Layout.TIMELINE:
            self.add(block, "on", forms.DateField(label="Day", required=False, widget=_day()))
        self.add(block, "text", _text("Text", rows=_ROWS.get(layout, 4), most=TEXT_LENGTHS["text"]))
        self.add(block, "marking", marking_field(block.marking))
        if layout is Layout.JUDGMENTS:
            told = [("", "No confidence"), *Confidence.choices]
            self.add(block, "likelihood", _choice("Likelihood", _LIKELY))
            self.add(block, "confidence", _choice("Confidence", told))
        if layout is Layout.LIST:
            self.add(
                block, "for_discipline", _choice("For", [("", "Everyone it goes to"), *Discipline.choices])
            )
        if layout is Layout.TIMELINE:
            self.add(block, "standout", forms.BooleanField(label="Stands out", required=False))
        if marks:
            self.add(block, "cites", _ticks("Rests on", marks))

    def parts(self, line: ProductLine) -> list[PartOfPage]:
        """Return the parts of the page in order, the bottom line first."""
        asked = f"What happened, what we make of it, what to do. Up to {line.bottom_line_words} words."
        named = [(BOTTOM, "Bottom line", asked, True)]
        named += [(p.part.value, str(p.part.label), str(p.hint), p.required) for p in line.parts]
        return [
            PartOfPage(code, title, hint, required, self._rows(code)) for code, title, hint, required in named
        ]

    def _rows(self, part: str) -> list[tuple[Block, dict[str, Any]]]:
        mine = sorted((b for b in self.blocks.values() if b.part == part), key=lambda b: (b.order, b.pk))
        return [(block, self.row(block)) for block in mine]

    def changes(self) -> Changes:
        """Return what was typed, with the paragraph that a button adds, moves or removes."""
        typed = self.typed()
        verb, _, what = self.data.get("do", "").partition(":")
        return Changes(
            whole=typed.pop(""),
            blocks=typed,
            added=(what,) if verb == "add" else (),
            removed=(what,) if verb == "remove" else (),
            moved=((what, _STEPS[verb]),) if verb in _STEPS else (),
        )


def _text(label: str, *, rows: int = 1, most: int) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows}) if rows > 1 else forms.TextInput()
    return forms.CharField(label=label, required=False, max_length=most, widget=widget)


def _choice(label: str, choices) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=False)


def _ticks(label: str, choices) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
    )


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
