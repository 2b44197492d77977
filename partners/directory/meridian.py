"""The invented State of Meridian, where demonstrations take place."""

import json
from functools import cache

from partners.directory.facts import County, FieldOffice, Outline, read_table
from partners.directory.reference import DATA, county_of, field_office_of


@cache
def counties() -> tuple[County, ...]:
    """The twelve invented counties of the State of Meridian, with their seats and field offices."""
    return tuple(county_of(row | {"state": "Meridian"}) for row in read_table(DATA / "meridian_counties.csv"))


@cache
def outlines() -> dict[str, Outline]:
    """The borders of Meridian's counties by county code, on a drawing of 1,000 by 760; y runs downwards."""
    drawn = json.loads((DATA / "meridian_counties.json").read_text(encoding="utf-8"))["counties"]
    return {
        fips: Outline(one["name"], tuple(one["label_at"]), tuple(map(tuple, one["outline"])))
        for fips, one in drawn.items()
    }


@cache
def field_offices() -> tuple[FieldOffice, ...]:
    """The two invented field offices of Meridian, for demonstration only."""
    return tuple(field_office_of(row) for row in read_table(DATA / "meridian_field_offices.csv"))
