"""What a record says of a person, by the kinds of field that are compared; the rest is never read."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST = 200
WORD = re.compile(r"[^0-9a-z]+")


class Sort(StrEnum):
    """How the values of a field are compared."""

    NAME = "name"
    DAY = "day"
    MAIL = "mail"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """One field that is compared: how the reasons call it, and the names files give it."""

    name: str
    words: str
    sort: Sort
    called: frozenset[str]


def _field(name: str, words: str, sort: Sort, called: str) -> Field:
    return Field(name, words, sort, frozenset([name, *called.split()]))


# Nothing about descent, belief, nationality or sex is here: such a field of a file is passed over unread.
FIELDS = (
    _field("given", "given name", Sort.NAME, "given_name first_name firstname forename fname"),
    _field("family", "family name", Sort.NAME, "surname last_name lastname family_name lname"),
    _field("born", "date of birth", Sort.DAY, "date_of_birth dob birth_date birthdate"),
    _field("mail", "e-mail", Sort.MAIL, "email e_mail email_address mail"),
    _field("phone", "phone", Sort.NUMBER, "phone_number telephone mobile cell phone_number_1"),
    _field(
        "ident", "number", Sort.NUMBER, "ident_number soc_sec_id ssn identifier passport license id_number"
    ),
    _field("house", "house number", Sort.NUMBER, "street_number house_number"),
    _field("street", "street", Sort.TEXT, "address_1 address address1 street_name street_address"),
    _field("estate", "second line of the address", Sort.TEXT, "address_2 address2"),
    _field("town", "town", Sort.TEXT, "city suburb locality place"),
    _field("post", "postal code", Sort.NUMBER, "postcode zip zip_code postal_code postcode_fake"),
    _field("state", "state", Sort.TEXT, "province region"),
)
WHOLE_NAME = frozenset({"name", "full_name", "fullname"})
BY_NAME = {called: field for field in FIELDS for called in field.called}


@dataclass(slots=True)
class Person:
    """One record, folded for comparing: ``said`` holds what it says by field, missing ones left out."""

    id: str
    said: dict[str, str]

    def get(self, field: str) -> str:
        """Return what it says of a field, or nothing."""
        return self.said.get(field, "")


def person_of(record: Mapping[str, object]) -> Person:
    """Return a record folded for comparing; a field that is not compared is left unread."""
    said: dict[str, str] = {}
    for key, value in record.items():
        name = WORD.sub("_", key.lower()).strip("_")
        if value is None or isinstance(value, (dict, list)):
            continue
        if name in WHOLE_NAME:
            given, _, family = folded(str(value)).rpartition(" ")
            said |= {"given": given or family, "family": family if given else ""}
        elif name in BY_NAME:
            field = BY_NAME[name]
            said[field.name] = _value(field.sort, str(value)[:LONGEST])
    return Person(str(record["id"]), {name: value for name, value in said.items() if value})


def folded(text: str) -> str:
    """Return a text in plain lower-case letters and digits with single spaces."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join(kept.split())


def _value(sort: Sort, text: str) -> str:
    if sort == Sort.DAY:
        return day(text)
    if sort == Sort.MAIL:
        return "".join(text.casefold().split())
    if sort == Sort.NUMBER:
        return folded(text).replace(" ", "")
    return folded(text)


def day(text: str) -> str:
    """Return a date as year, month and day where it can be read, else its digits."""
    parts = re.findall(r"\d+", text)
    if len(parts) == 1 and len(parts[0]) == 8:
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) >= 3 and len(parts[0]) != 4 and len(parts[2]) == 4:
        first, second, year = parts[:3]
        # Written with the month first unless that can't be a month.
        parts = [year, second, first] if int(first) > 12 else [year, first, second]
    if len(parts) >= 3 and len(parts[0]) == 4:
        return f"{parts[0]}{int(parts[1][:4]):02d}{int(parts[2][:2]):02d}"
    return "".join(parts)


def calendar_day(digits: str) -> date | None:
    """Return the day that eight digits name, or None."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])) if len(digits) == 8 else None
    except ValueError:
        return None
