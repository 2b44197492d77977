"""The names in a text: persons with their other names, organizations, places and towns."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.names import around
from tips.linking.extraction.names.runs import Run, runs
from tips.linking.extraction.names.sorting import Sorted, sorted_names
from tips.linking.extraction.people import normal_name
from tips.linking.extraction.vocabulary import STATE_CODES

_BETWEEN = re.compile(
    r"[\s,;:(\[\"']{0,4}(?:(?:also |better |otherwise |formerly )?known (?:\w+ )?as|alias(?:es)?"
    r"|a\.?k\.?a\.?|a/k/a|f/?k/?a|(?:also )?(?:using|uses|used|under) the names?(?: of)?|in the name(?: of)?"
    r"|(?:who )?(?:calls|called|calling) (?:him|her)self|(?:who )?goes by|going by|nicknamed"
    r"|whose (?:real|true) name is|n[ée]e|born)[\s:,(\[\"']{0,4}",
    re.IGNORECASE,
)
_REACH = 48


def find_names(plain: str) -> Iterator[Found]:
    """Names of persons, organizations, places and towns, told apart by their words and what stands around."""
    told = sorted_names(plain, runs(plain))
    others = _other_names(plain, told)
    for run, kind in told.runs:
        if kind is Kind.PERSON:
            value = _person(told, run)
            of = others.get(run.start, "")
            yield Found(run.start, run.end, kind, value, alias_of=of if of != value else "")
        elif kind is Kind.LOCALITY:
            yield _town(plain, run)
        else:
            yield Found(run.start, run.end, kind, " ".join(run.key))


def _person(told: Sorted, run: Run) -> str:
    whole = told.full.get(run.key[0]) if len(run.key) == 1 else None
    return normal_name(" ".join(whole or run.key))


def _town(plain: str, run: Run) -> Found:
    region = around.region_after(plain, run.end)
    if region is None:
        return Found(run.start, run.end, Kind.LOCALITY, " ".join(run.key))
    within = STATE_CODES.get(region[1], region[1]).lower()
    return Found(run.start, region.end(), Kind.LOCALITY, f"{' '.join(run.key)}, {within}")


def _other_names(plain: str, told: Sorted) -> dict[int, str]:
    """By where a name begins, the value of the name it stands for as the text says."""
    people = sorted((run for run, kind in told.runs if kind is Kind.PERSON), key=lambda run: run.start)
    others: dict[int, str] = {}
    for one, other in zip(people, people[1:], strict=False):
        between = plain[one.end : other.start]
        if len(between) <= _REACH and _BETWEEN.fullmatch(between):
            others[other.start] = others.get(one.start, _person(told, one))
    return others
