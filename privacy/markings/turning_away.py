"""Turning away, at whatever door, text that this portal never holds."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from .screening import screen


def why_not_held(text: str) -> list[str]:
    """Return in words why this text may not enter, each kind once; nothing means it may."""
    return [str(refusal) for refusal in screen(text)]


def turn_away(texts: Mapping[str, Any]) -> None:
    """Raise ``ValidationError`` by field for classified, bank, criminal-history or safeguards text.

    What is not text is passed over. The refusal never quotes what it refuses.
    """
    said = {name: text for name, text in texts.items() if isinstance(text, str) and text}
    refused = {name: why for name, text in said.items() if (why := why_not_held(text))}
    if refused:
        raise ValidationError(refused)
