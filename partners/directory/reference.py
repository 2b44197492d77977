"""Facts about places and partners, carried as data; ``data/SOURCES.md`` says how certain each is."""

from datetime import date
from functools import cache
from pathlib import Path

from partners.directory.facts import (
    County,
    Discipline,
    District,
    FieldOffice,
    FusionCenter,
    Sector,
    State,
    read_table,
)

DATA = Path(__file__).parent / "data"


@cache
def states() -> tuple[State, ...]:
    """The 50 states, the District of Columbia and the territories."""
    return tuple(State(**row) for row in read_table(DATA / "states.csv"))


@cache
def counties() -> tuple[County, ...]:
    """Every county of the United States."""
    return tuple(county_of(row) for row in read_table(DATA / "counties.csv"))


@cache
def field_offices() -> tuple[FieldOffice, ...]:
    """The FBI's field offices, those that were closed included."""
    return tuple(field_office_of(row) for row in read_table(DATA / "field_offices.csv"))


@cache
def districts() -> tuple[District, ...]:
    """The judicial districts and their field offices: a proposal that people must confirm."""
    return tuple(
        District(row["judicial_district"], row["state"], tuple(row["offices"].split(";")), row["certainty"])
        for row in read_table(DATA / "field_office_districts.csv")
    )


@cache
def fusion_centers() -> tuple[FusionCenter, ...]:
    """The national network's centers."""
    names = ("name", "state", "designation", "city", "name_certainty", "city_certainty")
    return tuple(
        FusionCenter(*(row[name] for name in names)) for row in read_table(DATA / "fusion_centers.csv")
    )


@cache
def sectors() -> tuple[Sector, ...]:
    """The sixteen critical infrastructure sectors."""
    return tuple(
        Sector(name, agencies, tuple(codes.split(";")), *certainties)
        for name, agencies, codes, *certainties in (row.values() for row in read_table(DATA / "sectors.csv"))
    )


@cache
def disciplines() -> tuple[Discipline, ...]:
    """The kinds of partner."""
    return tuple(Discipline(*row.values()) for row in read_table(DATA / "disciplines.csv"))


def county_of(row: dict[str, str]) -> County:
    """A county from a row of a table."""
    population = row.get("population_2019") or row.get("population")
    return County(
        row["fips"],
        row["name"],
        row["state"],
        float(row["lat"]) if row["lat"] else None,
        float(row["lon"]) if row["lon"] else None,
        int(population) if population else None,
        **{
            name: row.get(name, "")
            for name in ("judicial_district", "district_certainty", "seat", "field_office")
        },
    )


def field_office_of(row: dict[str, str]) -> FieldOffice:
    """A field office from a row of a table."""
    started, ended = (
        date.fromisoformat(row[name]) if row[name] else None for name in ("effective_from", "effective_to")
    )
    return FieldOffice(
        row["office"], row["city"], row["state"], row["active"] == "yes", started, ended,
        row["territory"], row["territory_certainty"],
    )  # fmt: skip
