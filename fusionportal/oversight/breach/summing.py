"""What a breach comes to: by class, by owner, and who has to be told."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from partners.directory.models import Agency
from partners.people.owners import answering_for
from privacy.breach.models import BreachLine
from privacy.classes.choices import RecordClass

COLUMNS = ("Record", "Class", "Owner", "Opened", "Listed", "Identities seen", "First", "Last")
GONE = "Kept no longer"


@dataclass(frozen=True, slots=True)
class Owner:
    """One agency with how many of its records were exposed, and how many people answer for it."""

    name: str
    records: int
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """Everything a case says in numbers."""

    lines: list[BreachLine]
    classes: list[tuple[str, int]]
    owners: list[Owner]
    identities: list[str]
    persons: int

    @property
    def people(self) -> set[int]:
        """Everyone who answers for an agency whose records were exposed."""
        return {person for owner in self.owners for person in owner.people}


def summed(lines: Iterable[BreachLine]) -> Reach:
    """Sum up the lines of a breach."""
    lines = list(lines)
    classes = Counter(line.record_class for line in lines)
    labels = dict(RecordClass.choices)
    return Reach(
        lines,
        [(labels.get(name, GONE), count) for name, count in sorted(classes.items())],
        _owners(lines),
        [line.number for line in lines if line.persons],
        sum(line.persons for line in lines),
    )


def named(lines: Iterable[BreachLine]) -> list[dict]:
    """Return lines with the name of each owner, as pages and copies show them."""
    lines = list(lines)
    agencies = _agencies(lines)
    return [{"line": line, "owner": agencies.get(line.agency_id or 0, center_name())} for line in lines]


def center_name() -> str:
    """Return how the center itself is called among owners."""
    return Agency.objects.filter(is_host=True).values_list("short_name", flat=True).first() or "The center"


def _agencies(lines: list[BreachLine]) -> dict[int, str]:
    ids = {line.agency_id for line in lines}
    return dict(Agency.objects.filter(pk__in=ids).values_list("pk", "short_name"))


def _owners(lines: list[BreachLine]) -> list[Owner]:
    counts, names = Counter(line.agency_id for line in lines), _agencies(lines)
    center = center_name()
    rows = [
        Owner(names.get(pk or 0, center), count, tuple(answering_for([pk])) if pk else ())
        for pk, count in counts.items()
    ]
    return sorted(rows, key=lambda owner: owner.name)
