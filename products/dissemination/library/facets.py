"""The filters of the library, each value with how many of the reader's own renditions bear it."""

from collections import defaultdict

from django.db.models import CharField, Count, F, Func, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from privacy.access.querysets import GuardedQuerySet
from products.drafting.lines import BY_CODE

from .asking import Ask
from .shelf import narrowed, unread

TEXT = CharField()


def facets(rows: GuardedQuerySet, ask: Ask, opened: list[int]) -> list[dict]:
    """Return every filter with its counts, in one query; ``rows`` are already searched."""
    counts: dict[str, dict[str, tuple[str, int]]] = defaultdict(dict)
    arms = _arms(rows, ask, opened)
    for key, value, words, number in arms[0].union(*arms[1:], all=True):
        if number:  # a group of a constant comes back even when it is empty
            counts[key][value] = (words, number)
    _, statewide = counts["county"].pop("", ("", 0))
    counts["county"] = {v: (words, n + statewide) for v, (words, n) in counts["county"].items()}
    return [_facet(key, label, counts[key], ask) for key, label in _labels() if counts[key]]


def line_name(code: str) -> str:
    """Return the name of a product line, or its code once the center has given the line up."""
    return str(BY_CODE[code].name) if code in BY_CODE else code


def _labels() -> list[tuple[str, str]]:
    return [
        ("unread", _("Reading")),
        ("line", _("Kind")),
        ("marking", _("Marking")),
        ("county", _("County")),
        ("sector", _("Sector")),
    ]


def _arms(rows: GuardedQuerySet, ask: Ask, opened: list[int]) -> list[GuardedQuerySet]:
    def arm(key, value, words=None, condition=None):
        kept = narrowed(rows, ask, opened, leave=key).order_by()
        kept = kept.filter(condition) if condition else kept
        facts = {"f_key": Value(key, TEXT), "f_value": value, "f_words": words or value}
        grouped = kept.annotate(**facts).values("f_key", "f_value", "f_words")
        return grouped.annotate(f_n=Count("pk", distinct=True)).values_list(
            "f_key", "f_value", "f_words", "f_n"
        )

    county = Func(F("counties__pk"), Value(""), function="coalesce", output_field=TEXT)
    county_name = Func(F("counties__name"), Value(""), function="coalesce", output_field=TEXT)
    return [
        arm("unread", Value("yes", TEXT), condition=unread(opened)),
        arm("line", Cast("line", TEXT)),
        arm("marking", Cast("banner", TEXT)),
        arm("county", county, county_name),
        arm("sector", Func(F("sectors"), function="unnest", output_field=TEXT)),
    ]


def _facet(key: str, label: str, values: dict[str, tuple[str, int]], ask: Ask) -> dict:
    chosen = ask.values.get(key, ())
    shown = sorted(values.items(), key=lambda item: (-item[1][1], item[1][0]))
    return {
        "key": key,
        "label": label,
        "values": [
            {"value": value, "label": words_of(key, words), "count": n, "chosen": value in chosen}
            for value, (words, n) in shown
        ],
    }


def words_of(key: str, words: str) -> str:
    """Return what a filter's value is called on the page."""
    if key == "unread":
        return _("Not opened yet")
    return line_name(words) if key == "line" else words
