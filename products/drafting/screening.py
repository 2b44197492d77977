"""The door of a product: text that this portal never holds is turned away before it is kept."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError

from privacy.markings.screening import screen


def turn_away(texts: Mapping[str, str]) -> None:
    """Raise ``ValidationError`` by field for classified, bank, criminal-history or safeguards text."""
    refused = {name: list(map(str, found)) for name, text in texts.items() if (found := screen(text or ""))}
    if refused:
        raise ValidationError(refused)
