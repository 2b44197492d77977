"""Addresses of a board's page with one part of it changed."""

from django import template

from tips.boards.showing.address import Ask

register = template.Library()


@register.filter
def selecting(ask: Ask, key: str) -> str:
    """Return this page's address with another item selected."""
    return ask.address(select=key, path="")


@register.filter
def opening(ask: Ask, key: str) -> str:
    """Return this page's address with one group open."""
    return ask.address(open=key.removeprefix("g-"))


@register.filter
def drawing(ask: Ask, what: object) -> str:
    """Return this page's address with something chosen to be drawn."""
    return ask.address(draw=str(what))


@register.filter
def at(nodes: dict, key: str) -> str:
    """Return the words of the item under a key."""
    return nodes[key].words if key in nodes else ""


@register.filter
def addnumber(words: str, number: int) -> str:
    """Return words that end in a number."""
    return f"{words}{number}"
