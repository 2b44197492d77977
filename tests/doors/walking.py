"""Every address the portal answers, read from the URLconf itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import URLPattern, URLResolver, get_resolver

from fusionportal.doors import declaration
from privacy.doors import Door

METHODS = ("GET", "POST")


@dataclass(frozen=True)
class Address:
    """One pattern: its name in full, its route, what it asks for, and its view."""

    name: str
    route: str
    asks: tuple[str, ...]
    view: object

    @property
    def door(self) -> Door | None:
        """What the view declares about who may use it."""
        return declaration(self.view)


def addresses() -> list[Address]:
    """Return every address in the order it is tried."""
    found, named = [], {}
    for address in _walk(get_resolver().url_patterns, "", ""):
        twin = named.setdefault(address.name, address)
        if twin is not address:
            # One page with and without a part of its address has one name, and two rows.
            address = replace(address, name=f"{address.name} {'/'.join(address.asks)}")
        found.append(address)
    return found


def _walk(patterns, route: str, space: str) -> Iterator[Address]:
    for pattern in patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, here, inner)
        elif isinstance(pattern, URLPattern):
            name = f"{space}{pattern.name or here}"
            yield Address(name, here, tuple(_converters(here)), pattern.callback)


def _converters(route: str) -> Iterator[str]:
    for part in route.split("<")[1:]:
        yield part.split(">")[0].split(":")[-1]
