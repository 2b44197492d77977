"""A queue as its address spells it: text, filters, order, columns, density, page."""

import re
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from django.http import QueryDict

from .columns import COLUMNS, DEFAULT
from .facets import BY_KEY, FACETS
from .order import SORTS

ONES = ("sort", "density", "per", "view", "same", "after", "before")
EACH = "each"
SAME = re.compile(r"each|[0-9a-f]{24}")
SIZES = (25, 50, 100)
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Ask:
    """What one address asks of the queue; ``chosen`` maps a facet to its ticked values.

    ``same`` keeps to the tips that say one thing, or is ``each`` to give every copy a row of its own.
    """

    q: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sort: str = "due"
    cols: tuple[str, ...] = DEFAULT
    density: str = ""
    per: int = 50
    view: str = ""
    same: str = ""
    after: str = ""
    before: str = ""
    ignored: tuple[str, ...] = ()

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The ticked values by facet."""
        return dict(self.chosen)

    @property
    def narrowed(self) -> bool:
        """Whether anything but the order and the look differs from the bare queue."""
        return bool(self.q or self.chosen)

    def parts(self) -> list[tuple[str, str]]:
        """Return what the address says, without what goes without saying."""
        said = [("q", self.q), *((key, ",".join(values)) for key, values in self.chosen)]
        said += [("sort", self.sort), ("cols", ",".join(self.cols)), ("density", self.density)]
        said += [("per", str(self.per)), ("view", self.view), ("same", self.same)]
        said += [("after", self.after), ("before", self.before)]
        return [(key, value) for key, value in said if value and value != UNSAID.get(key)]

    def address(self, **changes) -> str:
        """Return the address of this queue with changes; a changed queue starts at its first page."""
        changed = replace(self, **({"after": "", "before": ""} | changes))
        return "?" + urlencode(changed.parts(), safe=",")

    def without(self, key: str, value: str = "") -> str:
        """Return the address without one filter value, or without the whole filter."""
        kept = {
            k: tuple(v for v in values if k != key or (value and v != value)) for k, values in self.chosen
        }
        return self.address(chosen=tuple((k, values) for k, values in kept.items() if values))

    @property
    def look(self) -> str:
        """What a saved view keeps: everything but the page and the view's own name."""
        return self.address(view="")[1:]


UNSAID = {"sort": "due", "cols": ",".join(DEFAULT), "per": "50"}
KNOWN = {field.name for field in fields(Ask)} - {"chosen", "ignored"} | set(BY_KEY)


def read(data: QueryDict) -> Ask:
    """Read an address; what it does not know is set aside and named."""
    said = {key: _split(data.getlist(key)) for key in data}
    ignored = [key for key in said if key not in KNOWN]
    chosen = []
    for facet in FACETS:
        values = said.get(facet.key, ())
        good = tuple(value for value in values if facet.knows(value))
        ignored += [facet.key] if len(good) < len(values) else []
        chosen += [(facet.key, good)] if good else []
    one = {key: (said.get(key) or ("",))[0] for key in ONES}
    cols = tuple(col for col in COLUMNS if col in said.get("cols", ()))
    size = int(one["per"]) if one["per"].isdecimal() and len(one["per"]) < 4 else 50
    return Ask(
        q=" ".join(data.get("q", "").replace("\x00", " ").split())[:LONGEST],
        chosen=tuple(chosen),
        sort=one["sort"] if one["sort"] in SORTS else "due",
        cols=cols or DEFAULT,
        density="compact" if one["density"] == "compact" else "",
        per=size if size in SIZES else 50,
        view=one["view"][:60], after=one["after"][:16], before=one["before"][:16],
        same=one["same"] if SAME.fullmatch(one["same"]) else "",
        ignored=tuple(dict.fromkeys(ignored)),
    )  # fmt: skip


def is_long(data: QueryDict) -> bool:
    """Say whether a form spelt this address with empty or repeated keys, to be sent on to the short one."""
    return any(len(values) > 1 or values == [""] for _, values in data.lists())


def _split(values: list[str]) -> tuple[str, ...]:
    parts = (part.strip().replace("\x00", "") for value in values for part in value.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))[:40]
