"""Words that other people typed, shown so that nothing in them hides or steers."""

from django import template
from django.utils.translation import gettext

from tips.intake import text

register = template.Library()


@register.filter
def legible(said: str) -> str:
    """Show marks that steer or hide by their code point."""
    return text.legible(said or "")


@register.filter
def in_words(sentence: str) -> str:
    """Say a sentence of the policy in the reader's language, where it has been translated."""
    return gettext(sentence) if sentence else ""
