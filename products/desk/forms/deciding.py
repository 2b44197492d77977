"""A reviewer's decision, and the lowering of one marking."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError

from products.documents.changes import placed
from products.documents.document import Document
from products.review.choices import RejectReason, ReviewStep, Verdict

from .marking_choices import COMMON


class DecisionForm(forms.Form):
    """Approve, return with notes at paragraphs, or reject with a reason and words."""

    seen = forms.CharField(widget=forms.HiddenInput)
    step = forms.ChoiceField(label="As")
    verdict = forms.ChoiceField(label="Decision", choices=Verdict.choices, widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label="Why it is rejected", choices=[("", "Choose a reason"), *RejectReason.choices], required=False
    )
    notes = forms.CharField(
        label="Notes", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, document: Document, checksum: str, steps: Iterable[ReviewStep], data=None):
        super().__init__(data, initial={"seen": checksum, "verdict": Verdict.APPROVED})
        steps = list(steps)
        self.fields["step"].choices = [(step.value, step.label) for step in steps]
        self.fields["step"].initial = steps[-1].value if steps else None
        self.passages = {key: block.text for (_, key), block in placed(document).items()}
        for key, text in self.passages.items():
            self.fields[f"note-{key}"] = forms.CharField(
                label=f"“{text[:80]}{'…' if len(text) > 80 else ''}”", required=False, max_length=1000
            )

    @property
    def block_notes(self):
        """The note fields, for a template."""
        return [self[name] for name in self.fields if name.startswith("note-")]

    def said(self) -> dict:
        """Return the decision as the act takes it."""
        kept = {name: self.cleaned_data[name] for name in ("seen", "step", "verdict", "reason", "notes")}
        return kept | {"block_notes": {key: self.cleaned_data[f"note-{key}"] for key in self.passages}}

    def tell(self, refused: ValidationError) -> None:
        """Put the act's refusals beside the fields they are about."""
        for name, sentences in refused.message_dict.items():
            self.add_error(name if name in self.fields else None, sentences)


class LoweringForm(forms.Form):
    """Marking one paragraph below its sources, with a reason."""

    key = forms.ChoiceField(label="Paragraph")
    marking = forms.ChoiceField(label="New marking", choices=COMMON)
    reason = forms.CharField(
        label="Why it may be marked lower",
        max_length=400,
        help_text="Name who agreed, and how. It is kept with the paragraph.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, blocks, data=None):
        super().__init__(data)
        self.fields["key"].choices = [(b.key, f"({b.marking}) {b.text[:70]}") for b in blocks]

    def tell(self, refused: ValidationError) -> None:
        """Put the act's refusals beside the fields they are about."""
        for name, sentences in refused.message_dict.items():
            self.add_error(name if name in self.fields else None, sentences)
