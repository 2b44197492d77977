"""The shapes of facts about places and partners that are carried as data."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class State:
    """A state, district or territory."""

    fips: str
    postal: str
    name: str


@dataclass(frozen=True, slots=True)
class County:
    """A county or what stands for one; figures the Census Bureau does not give are None."""

    fips: str
    name: str
    state: str
    lat: float | None
    lon: float | None
    population: int | None
    judicial_district: str = ""
    district_certainty: str = ""
    seat: str = ""
    field_office: str = ""


@dataclass(frozen=True, slots=True)
class FieldOffice:
    """An FBI field office and the days between which it stood."""

    office: str
    city: str
    state: str
    active: bool
    effective_from: date | None
    effective_to: date | None
    territory: str
    certainty: str

    @property
    def demonstration(self) -> bool:
        """Whether the office is invented."""
        return self.certainty == "demonstration"


@dataclass(frozen=True, slots=True)
class District:
    """A federal judicial district and the offices that, as far as is known, serve it."""

    name: str
    state: str
    offices: tuple[str, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class FusionCenter:
    """A fusion center as publicly listed."""

    name: str
    state: str
    designation: str
    city: str
    certainty: str
    city_certainty: str


@dataclass(frozen=True, slots=True)
class Sector:
    """A critical infrastructure sector, with the target codes we suggest for it."""

    name: str
    agencies: str
    target_codes: tuple[str, ...]
    certainty: str
    agency_certainty: str


@dataclass(frozen=True, slots=True)
class Discipline:
    """A kind of partner, what it usually wants, and whether it sees LES material unless decided otherwise."""

    code: str
    name: str
    sees_les: str
    usually_wants: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A county's border as points on a drawing, and where its name goes."""

    name: str
    label_at: tuple[int, int]
    points: tuple[tuple[int, int], ...]


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table of facts by the names of its columns."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)
