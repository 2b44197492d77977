"""A board's page as its address spells it: view, layout, what is selected, filters and range."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from tips.boards.choices import Layout, Show, View
from tips.boards.graph.parts import FAMILIES
from tips.intake.text import storable

KNOWN = ("view", "layout", "select", "from", "to", "show", "hide", "path", "find", "open", "draw")
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Ask:
    """What one address asks of a board."""

    view: View = View.LINKS
    layout: Layout = Layout.TREE
    select: str = ""
    since: date | None = None
    until: date | None = None
    show: Show = Show.ALL
    hide: frozenset[str] = frozenset()
    path: str = ""
    find: str = ""
    open: str = ""
    draw: str = ""
    ignored: tuple[str, ...] = ()

    @property
    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self.since or self.until or self.hide or self.show != Show.ALL)

    def address(self, **changes) -> str:
        """Return the query of this page with some of it changed; what says nothing is left out."""
        asked = replace(self, **changes)
        said = {
            "view": asked.view, "layout": asked.layout, "select": asked.select, "from": asked.since or "",
            "to": asked.until or "", "show": asked.show, "hide": ",".join(sorted(asked.hide)),
            "path": asked.path, "find": asked.find, "open": asked.open, "draw": asked.draw,
        }  # fmt: skip
        plain = {"view": View.LINKS, "layout": Layout.TREE, "show": Show.ALL}
        kept = {name: str(value) for name, value in said.items() if value and value != plain.get(name)}
        return f"?{urlencode(kept)}" if kept else "?"

    def held(self, *but: str) -> list[tuple[str, str]]:
        """Return what a form must carry along so that only the named parts change."""
        query = QueryDict(self.address()[1:])
        return [(name, value) for name, value in query.items() if name not in but]


def read(query: QueryDict) -> Ask:
    """Return what an address asks; parts nobody knows are named and left alone."""
    said = {name: storable(query.get(name, ""))[:LONGEST] for name in KNOWN}
    hidden = frozenset(",".join(query.getlist("hide")).split(",")) & FAMILIES.keys()
    asked = Ask(
        view=_one_of(View, said["view"]),
        layout=_one_of(Layout, said["layout"]),
        show=_one_of(Show, said["show"]),
        since=_day(said["from"]),
        until=_day(said["to"]),
        hide=hidden,
        **{name: said[name] for name in ("select", "path", "find", "open", "draw")},
    )
    return replace(asked, ignored=tuple(_ignored(query, said)))


def _ignored(query: QueryDict, said: dict[str, str]):
    yield from sorted(set(query) - set(KNOWN))
    for name, kind in (("view", View), ("layout", Layout), ("show", Show)):
        if said[name] and said[name] not in kind.values:
            yield name
    for name in ("from", "to"):
        if said[name] and _day(said[name]) is None:
            yield name


def _one_of(kind, value: str):
    return kind(value) if value in kind.values else next(iter(kind))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
