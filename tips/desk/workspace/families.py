"""Kinds of finds: their family of color, their words, and the row each leads to."""

import hashlib

from tips.linking.extraction.kinds import Kind

FAMILY = {
    Kind.PERSON: "person",
    Kind.ORGANIZATION: "org",
    Kind.TIME: "time",
    Kind.MONEY: "thing",
    Kind.VEHICLE: "vehicle",
    Kind.PLATE: "vehicle",
    Kind.PARTIAL_PLATE: "vehicle",
    Kind.VIN: "vehicle",
    Kind.TAIL: "vehicle",
    Kind.HULL: "vehicle",
    Kind.CONTAINER: "thing",
    Kind.FLIGHT: "vehicle",
    Kind.VESSEL: "vehicle",
    Kind.PASSPORT: "thing",
    Kind.ACCOUNT: "thing",
    Kind.DOCUMENT: "thing",
    Kind.PLACE: "place",
    Kind.LOCALITY: "place",
    Kind.ADDRESS: "place",
    Kind.COORDINATES: "place",
    Kind.PHONE: "contact",
    Kind.EMAIL: "contact",
    Kind.HANDLE: "contact",
    Kind.IP: "contact",
    Kind.URL: "contact",
}
WORDS = {
    Kind.PERSON: "Person, name",
    Kind.ORGANIZATION: "Organization",
    Kind.TIME: "Time",
    Kind.MONEY: "Sum of money",
    Kind.VEHICLE: "Vehicle, description",
    Kind.PLATE: "Vehicle, plate",
    Kind.PARTIAL_PLATE: "Vehicle, partial plate",
    Kind.VIN: "Vehicle, number",
    Kind.TAIL: "Aircraft, tail number",
    Kind.HULL: "Vessel, hull number",
    Kind.CONTAINER: "Container, number",
    Kind.FLIGHT: "Aircraft, flight",
    Kind.VESSEL: "Vessel, name",
    Kind.PASSPORT: "Passport, number",
    Kind.ACCOUNT: "Account, number",
    Kind.DOCUMENT: "Document, number",
    Kind.PLACE: "Place, named",
    Kind.LOCALITY: "Place, town or region",
    Kind.ADDRESS: "Place, address",
    Kind.COORDINATES: "Place, coordinates",
    Kind.PHONE: "Contact, phone",
    Kind.EMAIL: "Contact, e-mail",
    Kind.HANDLE: "Contact, account name",
    Kind.IP: "Contact, network address",
    Kind.URL: "Contact, web address",
}
RELATION = {"vehicle": "names", "place": "happened at", "contact": "names", "person": "names"}
ORDER = ("vehicle", "contact", "place", "person", "org", "thing", "time")


def family(kind: str) -> str:
    """Return the family whose color and underline a kind wears."""
    return FAMILY.get(kind, "thing")


def anchor(kind: str, value: str) -> str:
    """Return the name of a find's row on the page, which says nothing by itself."""
    return "e-" + hashlib.sha256(f"{kind}:{value}".encode()).hexdigest()[:10]
