"""Putting what an act refuses at the fields it speaks of."""

from django.core.exceptions import ValidationError
from django.forms import Form

NAMES = {"sources": "tips"}


def blame(form: Form, refused: ValidationError) -> None:
    """Add an act's sentences to a form; what speaks of no field of it stands above them all."""
    said = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
    for name, sentences in said.items():
        field = NAMES.get(name, name)
        form.add_error(field if field in form.fields else None, sentences)
