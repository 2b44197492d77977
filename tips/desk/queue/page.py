"""Everything the queue page shows, worked out from its address and its reader."""

from dataclasses import dataclass

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.reading import open_page
from tips.intake.models import Tip
from tips.linking.duplicates.campaigns import one_row_each, saying_the_same
from tips.linking.searching.finding import search

from .address import EACH, Ask
from .columns import COLUMNS
from .counting import Counts, count, narrowed
from .facets import FACETS, Facet
from .order import Page, page_of
from .rows import Row, drawn, rows_of

FIRST_VALUES = 8


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of the queue and what stands around it."""

    ask: Ask
    rows: list[Row]
    counts: Counts
    facets: list[dict]
    filters: list[dict]
    columns: list[dict]
    pages: dict

    @property
    def showing(self) -> str:
        """How many match, of how many."""
        matching, total = self.counts.words(self.counts.matching), self.counts.words(self.counts.total)
        return f"{matching} of {total}" if self.ask.chosen and not self.ask.q else matching

    @property
    def other_density(self) -> str:
        """The address with the other row height."""
        return self.ask.address(density="" if self.ask.density else "compact")


def queue(ask: Ask, *, by: Standing) -> Queue:
    """Read one page of the queue, and note in the trail which tips were on it."""
    rows = searched(ask, by)
    counts = count(rows, ask, by)
    kept = narrowed(rows, ask, by)
    page = page_of(
        drawn(kept if ask.same else one_row_each(kept, by=by), by), ask.sort, per=ask.per,
        after=_edge(ask.after, by), before=_edge(ask.before, by),
    )  # fmt: skip
    detail = {"sorted": ask.sort, "searched": bool(ask.q), "filters": [key for key, _ in ask.chosen]}
    tips = open_page(page.rows, by=by, kind="tip", detail=detail)
    return Queue(
        ask, rows_of(tips, by=by), counts, facets(ask, counts), filters(ask), columns(ask), pages(ask, page)
    )


def searched(ask: Ask, by: Standing) -> GuardedQuerySet:
    """Return the tips this reader may see that the search text means."""
    rows = Tip.objects.visible_to(by)
    rows = saying_the_same(rows, ask.same, by=by) if len(ask.same) > len(EACH) else rows
    return search(rows, ask.q, by=by) if ask.q else rows


def facets(ask: Ask, counts: Counts) -> list[dict]:
    """Return the filter groups with their values, the chosen ones always among them."""
    groups = [_facet(facet, ask.values.get(facet.key, ()), counts) for facet in FACETS]
    return [group for group in groups if group["values"]]


def _facet(facet: Facet, chosen: tuple[str, ...], counts: Counts) -> dict:
    numbers = {value: n for value, n in counts.by_value.get(facet.key, {}).items() if n or not facet.free}
    listed = [value for value, _ in facet.named] if not facet.free else sorted(numbers, key=numbers.get)[::-1]
    if counts.capped and facet.free:
        listed = [value for value, _ in facet.named]
    if facet.key == "behavior" and not counts.capped:
        listed = sorted(numbers, key=numbers.get)[::-1]
    first = [value for value in listed if value not in chosen][:FIRST_VALUES]
    shown = [value for value in listed if value in chosen or value in first]
    shown += [value for value in chosen if value not in shown]
    values = [
        {
            "value": value, "label": facet.words(value), "chosen": value in chosen,
            "count": None if counts.capped else numbers.get(value, 0),
        }
        for value in shown
    ]  # fmt: skip
    return {"key": facet.key, "label": facet.label, "values": values}


def filters(ask: Ask) -> list[dict]:
    """Return the filters in force, each with the address without it."""
    found = [{"label": "Search", "value": ask.q, "without": ask.address(q="")}] if ask.q else []
    if ask.same:
        shown = "The same words as one another" if ask.same != EACH else "Each tip in a row of its own"
        found.append({"label": "Copies", "value": shown, "without": ask.address(same="")})
    words = {facet.key: facet for facet in FACETS}
    for key, values in ask.chosen:
        for value in values:
            facet = words[key]
            without = ask.without(key, value)
            found.append({"label": facet.label, "value": facet.words(value), "without": without})
    return found


def columns(ask: Ask) -> list[dict]:
    """Return the chosen columns with the address that sorts by each."""
    drawn_columns = [
        {"key": "tick", "label": "Select", "hidden": True, "template": "tips/desk/queue/cells/tick.html"}
    ]
    for key in ask.cols:
        column = COLUMNS[key]
        said = {"key": key, "label": column.label, "template": column.template}
        if column.sort:
            said |= _sorting(ask, column)
        drawn_columns.append(said)
    return drawn_columns


def _sorting(ask: Ask, column) -> dict:
    other = column.sort[1:] if column.sort.startswith("-") else f"-{column.sort}"
    there = {"due": "-due", "-received": "received"}.get(column.sort, column.sort)
    if ask.sort == column.sort:
        way = "descending" if column.sort in {"-received", "priority"} else "ascending"
        return {"sort": ask.address(sort=there), "sorted": way, "words": column.words}
    if ask.sort == other:
        way = "ascending" if other == "received" else "descending"
        return {"sort": ask.address(sort=column.sort), "sorted": way, "words": "the other way round"}
    return {"sort": ask.address(sort=column.sort)}


def pages(ask: Ask, page: Page) -> dict:
    """Return the addresses of the pages on either side."""
    first, last = (page.rows[0].number, page.rows[-1].number) if page.rows else ("", "")
    return {
        "previous": ask.address(before=first) if page.earlier and first else "",
        "next": ask.address(after=last) if page.later and last else "",
    }


def _edge(number: str, by: Standing) -> Tip | None:
    return Tip.objects.visible_to(by).filter(number=number).first() if number else None
