"""Identifiers that two tips share, and those that differ in a sign or were caught in part."""

from collections.abc import Iterator

from tips.linking.extraction.folding import loose_key
from tips.linking.extraction.kinds import Kind
from tips.linking.models import TraceKind
from tips.linking.sharing import AT_MOST, Shared
from tips.linking.tracing.identifiers import PART

from .reasons import LIKELY, SURE, Reason
from .traces import Traces

SAME = {
    Kind.PLATE: "Same plate, {}", Kind.VIN: "Same vehicle number, {}", Kind.PHONE: "Same phone number, {}",
    Kind.EMAIL: "Same e-mail address, {}", Kind.HANDLE: "Same account name, {}",
    Kind.IP: "Same network address, {}", Kind.URL: "Same web address, {}", Kind.ADDRESS: "Same address, {}",
    Kind.PARTIAL_PLATE: "Same part of a plate, {}", Kind.PLACE: "Same place named, {}",
    Kind.COORDINATES: "Same spot, {}", Kind.TAIL: "Same aircraft, {}", Kind.HULL: "Same vessel, {}",
}  # fmt: skip

Told = Iterator[tuple[int, Reason]]


def exact(shared: list[Shared]) -> Told:
    """Give a reason for every other tip that holds the same identifier."""
    for one in shared:
        weak = Kind(one.kind).weak
        words = SAME.get(one.kind, "Same detail, {}").format(one.text)
        for other in () if one.common else one.others:
            yield other, Reason(LIKELY if weak else SURE, words)


def near(filed: Traces, shared: list[Shared]) -> Told:
    """Give a reason for tips whose identifier differs in one sign, or holds what was caught of a plate."""
    same = {(other, one.text) for one in shared for other in one.others}
    given, known = set(), {one.text for one in shared}
    for mark in filed[TraceKind.NEAR]:
        # A find that people took out of matching is not among the shared; nor do its near ones match.
        if mark.said not in known and len(shared) < AT_MOST:
            continue
        kind = mark.key.split(" ", 1)[0]
        for held in () if mark.common else mark.others:
            caught = PART in (mark.sort, held.sort)
            fits = mark.sort != held.sort if kind == "caught" else not caught
            pair = (held.tip, mark.said, held.said)
            if fits and pair not in given and (held.tip, mark.said) not in same:
                given.add(pair)
                yield held.tip, Reason(LIKELY, _words(kind, mark.said, held.said))


def _read(said: str) -> str:
    return loose_key("".join(sign for sign in said.upper() if sign.isalnum()))


def _words(kind: str, mine: str, theirs: str) -> str:
    if kind == "caught":
        return f"Part of a plate fits, {mine} and {theirs}"
    if _read(mine) == _read(theirs):
        return f"Numbers that read alike, {mine} and {theirs}"
    name = {"plate": "Plates", "phone": "Phone numbers", "vin": "Vehicle numbers"}.get(kind, "Numbers")
    return f"{name} that differ in one sign, {mine} and {theirs}"
