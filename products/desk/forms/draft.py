"""What every page of the editor has in common: the save it showed, and fields of paragraphs by key."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from products.drafting.models import Block, Product
from products.drafting.services import Changes


class DraftForm(forms.Form):
    """One page of the editor.

    ``edit`` is the save the page showed, ``page`` names the page, and ``keys`` lists the paragraphs
    on it: one that a colleague added meanwhile is not emptied by a page that never knew it.
    """

    edit = forms.IntegerField(widget=forms.HiddenInput)
    page = forms.CharField(max_length=32, required=False, widget=forms.HiddenInput)
    keys = forms.CharField(max_length=2000, required=False, widget=forms.HiddenInput)
    fields_of_block: tuple[str, ...] = ()

    def __init__(self, product: Product, blocks: Iterable[Block] = (), data=None, page: str = ""):
        self.product, self.blocks = product, {block.key: block for block in blocks}
        initial = {"edit": product.edit, "page": page, "keys": ",".join(self.blocks)}
        super().__init__(data, initial=initial)

    def add(self, block: Block, name: str, field: forms.Field) -> None:
        """Add one field of one paragraph, showing what it holds."""
        field.initial = getattr(block, name)
        self.fields[f"{block.key}-{name}"] = field

    def row(self, block: Block) -> dict[str, Any]:
        """Return the bound fields of one paragraph by name, for a template."""
        mine = (name for name in self.fields if name.startswith(f"{block.key}-"))
        return {name.partition("-")[2]: self[name] for name in mine}

    @property
    def dropped(self) -> set[str]:
        """The fields for which somebody chose the other text after a clash."""
        return {name[5:] for name, kept in self.data.items() if name[:5] == "keep-" and kept == "theirs"}

    def typed(self) -> dict[str, dict[str, Any]]:
        """Return what was typed by paragraph; '' holds the fields of the whole product."""
        here = set(self.cleaned_data["keys"].split(","))
        typed: dict[str, dict[str, Any]] = {"": {}}
        for name, value in self.cleaned_data.items():
            key, _, field = name.partition("-")
            if name in {"edit", "page", "keys"} or name in self.dropped:
                continue
            if not field:
                typed[""][name] = value
            elif key in here and key in self.blocks:
                typed.setdefault(key, {})[field] = value
        return typed

    def changes(self) -> Changes:
        """Return what this page asks to be saved."""
        typed = self.typed()
        return Changes(whole=typed.pop(""), blocks=typed)

    def tell(self, refused: ValidationError) -> None:
        """Put an act's refusals beside the fields they are about."""
        by_field = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
        for name, sentences in by_field.items():
            self.add_error(name if name in self.fields else None, sentences)
