"""The value of words that a person marked, so that they equal what is found by itself."""

from tips.linking.extraction.contacts import normal_email, normal_handle
from tips.linking.extraction.finding import extract
from tips.linking.extraction.folding import like_latin
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.network import normal_ip, normal_url
from tips.linking.extraction.papers import normal_number
from tips.linking.extraction.people import normal_name
from tips.linking.extraction.phones import normal_phone
from tips.linking.extraction.plate_words import normal_plate
from tips.linking.extraction.vehicles import normal_vehicle, normal_vin

_NORMAL = {
    Kind.PHONE: normal_phone, Kind.EMAIL: normal_email, Kind.HANDLE: normal_handle, Kind.URL: normal_url,
    Kind.IP: normal_ip, Kind.PLATE: normal_plate, Kind.VIN: normal_vin, Kind.VEHICLE: normal_vehicle,
    Kind.PERSON: normal_name, Kind.PASSPORT: normal_number, Kind.ACCOUNT: normal_number,
    Kind.DOCUMENT: normal_number, Kind.FLIGHT: normal_number, Kind.CONTAINER: normal_number,
    Kind.TAIL: normal_number, Kind.HULL: normal_number,
}  # fmt: skip


def value_of(kind: Kind, text: str) -> str:
    """The normal form of words marked as of a kind: the finder's where it would find them, else folded."""
    for span in extract(text).spans:
        if span.kind is kind and span.text == text:
            return span.value
    normal = _NORMAL.get(kind)
    return (normal and normal(like_latin(text))) or " ".join(like_latin(text).casefold().split())
