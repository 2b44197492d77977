"""The kinds of thing a text can mention."""

from enum import StrEnum


class Kind(StrEnum):
    """What a span of text names; where two spans are equally long, the kind declared first is kept."""

    VIN = "vin"
    EMAIL = "email"
    HANDLE = "handle"
    IP = "ip"
    URL = "url"
    COORDINATES = "coordinates"
    PLATE = "plate"
    PARTIAL_PLATE = "partial_plate"
    PASSPORT = "passport"
    ACCOUNT = "account"
    DOCUMENT = "document"
    PHONE = "phone"
    TAIL = "tail"
    HULL = "hull"
    CONTAINER = "container"
    FLIGHT = "flight"
    VESSEL = "vessel"
    PLACE = "place"
    ADDRESS = "address"
    ORGANIZATION = "organization"
    VEHICLE = "vehicle"
    PERSON = "person"
    LOCALITY = "locality"
    MONEY = "money"
    TIME = "time"

    @property
    def links(self) -> bool:
        """Whether two tips that share such a value may be suggested to each other because of it.

        Names of persons never do, for they would tie strangers together; nor do dates, sums, organizations,
        towns and descriptions of vehicles, which too many tips share by chance.
        """
        return self not in _NEVER_LINKS

    @property
    def weak(self) -> bool:
        """Whether a shared value is a hint only and wants a second one beside it."""
        return self in _WEAK


_NEVER_LINKS = frozenset({Kind.PERSON, Kind.TIME, Kind.MONEY, Kind.ORGANIZATION, Kind.LOCALITY, Kind.VEHICLE})
_WEAK = frozenset({Kind.PARTIAL_PLATE, Kind.PLACE, Kind.URL, Kind.FLIGHT, Kind.VESSEL})
