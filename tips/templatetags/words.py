"""Words that other people typed, shown so that nothing in them hides or steers."""

from django import template

from tips.intake import text

register = template.Library()


@register.filter
def legible(said: str) -> str:
    """Show marks that steer or hide by their code point."""
    return text.legible(said or "")
