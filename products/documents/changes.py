"""What changed outside the words: handling, audiences and sources, the changes that hurt."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from privacy.markings.high_water import is_lower

from .document import Block, Document, Source, Wording
from .plain import as_data

_WORDS_ELSEWHERE = {"title", "bottom_line", "sections", "sources", "floor", "version"}
_DETAILS = ("likelihood", "confidence", "for_whom", "on", "standout")


class Kind(StrEnum):
    """What sort of thing changed, the gravest first."""

    MARKING = "marking"
    AUDIENCE = "audience"
    SOURCE = "source"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``looser`` means that more may now be read by more, which needs a reason."""

    kind: Kind
    where: str
    old: str
    new: str
    looser: bool = False


def placed(document: Document) -> dict[tuple[str, str], Block]:
    """Return every block by its part and key, in reading order."""
    places = {("title", document.title.key): document.title}
    if document.bottom_line:
        places["bottom line", document.bottom_line.key] = document.bottom_line
    for section in document.sections:
        places |= {(section.part.value, block.key): block for block in section.every_block}
    return places


def changes(old: Document, new: Document) -> tuple[Change, ...]:
    """Return what changed besides the words, by kind in order of gravity."""
    found = [*_whole(old, new), *_sources(old, new)]
    before = placed(old)
    for (part, key), block in placed(new).items():
        if (part, key) in before:
            found += _block(f"{part} {key}", before[part, key], block)
    gravity = list(Kind)
    return tuple(sorted(found, key=lambda change: gravity.index(change.kind)))


def _whole(old: Document, new: Document) -> Iterator[Change]:
    for where, before, after in (("banner", old.banner, new.banner), ("floor", old.floor, new.floor)):
        if before != after:
            yield Change(Kind.MARKING, where, before.text, after.text, is_lower(after, before))
    for name in (field.name for field in fields(Document) if field.name not in _WORDS_ELSEWHERE):
        yield from _different(Kind.DETAIL, name.replace("_", " "), getattr(old, name), getattr(new, name))


def _block(where: str, old: Block, new: Block) -> Iterator[Change]:
    if old.marking != new.marking:
        lower = is_lower(new.marking, old.marking)
        yield Change(Kind.MARKING, where, old.marking.portion, new.marking.portion, lower)
    wider = bool(old.audiences) and not (new.audiences and set(new.audiences) <= set(old.audiences))
    yield from _different(Kind.AUDIENCE, where, old.audiences, new.audiences, looser=wider)
    yield from _wordings(where, old, new)
    yield from _different(Kind.SOURCE, f"{where} rests on", old.cites, new.cites)
    for name in _DETAILS:
        label = f"{where} {name.replace('_', ' ')}"
        yield from _different(Kind.DETAIL, label, getattr(old, name), getattr(new, name))


def _wordings(where: str, old: Block, new: Block) -> Iterator[Change]:
    before = {wording.audience: wording for wording in old.instead}
    after = {wording.audience: wording for wording in new.instead}
    for audience in sorted({*before, *after}):
        one, other = before.get(audience), after.get(audience)
        if one != other:
            looser = one is not None and (other is None or is_lower(other.marking, one.marking))
            yield Change(
                Kind.AUDIENCE, f"{where} as told to {audience}", _worded(one), _worded(other), looser
            )


def _worded(wording: Wording | None) -> str:
    return " ".join(filter(None, [wording.marking.portion, wording.heading, wording.text])) if wording else ""


def _sources(old: Document, new: Document) -> Iterator[Change]:
    before, after = ({source.key: source for source in document.sources} for document in (old, new))
    for key in dict.fromkeys([*before, *after]):
        one, other = before.get(key), after.get(key)
        if one != other:
            yield Change(
                Kind.SOURCE, key, _told(one), _told(other), bool(one and other and _freer(one, other))
            )


def _freer(old: Source, new: Source) -> bool:
    wider = bool(old.audiences) and not (new.audiences and set(new.audiences) <= set(old.audiences))
    return wider or is_lower(new.marking, old.marking)


def _told(source: Source | None) -> str:
    if source is None:
        return ""
    rated = f"{source.marking.portion} {source.description} ({source.reliability}, {source.validity})"
    return f"{rated} for {', '.join(source.audiences)}" if source.audiences else rated


def _different(kind: Kind, where: str, old, new, *, looser: bool = False) -> Iterator[Change]:
    if old != new:
        yield Change(kind, where, _plain(old), _plain(new), looser)


def _plain(value) -> str:
    plain = as_data(value)
    return ", ".join(map(str, plain)) if isinstance(plain, list) else "" if plain is None else str(plain)
