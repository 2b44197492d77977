"""Beginning a product."""

from django import forms
from django.core.exceptions import ValidationError

from products.drafting.lines import LINES
from products.drafting.wording import TITLE_LENGTH

# These answer one person's request, which has a page of its own.
OFFERED = tuple(line for line in LINES if not line.to_requester)


class StartForm(forms.Form):
    """A line, a title, and the tips to rest on."""

    line = forms.ChoiceField(
        label="Product line",
        widget=forms.RadioSelect,
        choices=[(line.code, line.name) for line in OFFERED],
    )
    title = forms.CharField(
        label="Title",
        max_length=TITLE_LENGTH,
        help_text="State the main point. Leave out names, plates and addresses: titles travel furthest.",
    )
    references = forms.CharField(required=False, max_length=1000, widget=forms.HiddenInput)

    def tell(self, refused: ValidationError) -> None:
        """Put an act's refusals beside the fields they are about."""
        for name, sentences in refused.message_dict.items():
            self.add_error(name if name in ("line", "title") else None, sentences)
