"""How alike two values of a field are, as one of a few levels; the weights are learned, not set here."""

from functools import lru_cache

from rapidfuzz.distance import OSA, Indel, JaroWinkler

from .fields import Sort, calendar_day

MISSING, EXACT, NEAR, ALIKE, APART = range(5)
LEVELS = (EXACT, NEAR, ALIKE, APART)
WORDS = {EXACT: "Same", NEAR: "Nearly the same", ALIKE: "Similar"}


@lru_cache(maxsize=400_000)
def level(sort: Sort, one: str, other: str) -> int:
    """Return the level at which two values agree; a missing one is no evidence either way."""
    if not one or not other:
        return MISSING
    if one == other:
        return EXACT
    return _BY_SORT[sort](one, other)


def _name(one: str, other: str) -> int:
    one, other = one.replace(" ", ""), other.replace(" ", "")
    if one == other or JaroWinkler.similarity(one, other) >= 0.92 or _letters(one, other) >= 0.93:
        return NEAR
    if OSA.distance(one, other, score_cutoff=2) <= 2 and min(len(one), len(other)) > 4:
        return NEAR
    shorter, longer = sorted((one, other), key=len)
    begins = len(shorter) > 1 and longer.startswith(shorter) or longer[:1] == shorter
    return (
        ALIKE if begins or JaroWinkler.similarity(one, other) >= 0.8 or _letters(one, other) >= 0.8 else APART
    )


def _letters(one: str, other: str) -> float:
    """Return how far two words are of the same letters, whatever their order."""
    if min(len(one), len(other)) < 4:
        return 0.0
    return Indel.normalized_similarity("".join(sorted(one)), "".join(sorted(other)))


def _day(one: str, other: str) -> int:
    swapped = one[:4] + one[6:] + one[4:6]
    if swapped == other or OSA.distance(one, other, score_cutoff=1) <= 1:
        return NEAR
    first, second = calendar_day(one), calendar_day(other)
    near = first and second and abs((first - second).days) <= 366
    return ALIKE if near or OSA.distance(one, other, score_cutoff=2) <= 2 else APART


def _mail(one: str, other: str) -> int:
    local, its = one.partition("@")[0], other.partition("@")[0]
    if (local == its and len(local) > 4) or OSA.normalized_similarity(one, other) >= 0.85:
        return NEAR
    mixed = JaroWinkler.similarity(one, other) >= 0.9 or _letters(one, other) >= 0.9
    return ALIKE if mixed or OSA.normalized_similarity(one, other) >= 0.7 else APART


def _number(one: str, other: str) -> int:
    distance = OSA.distance(one, other, score_cutoff=2)
    if distance <= 1:
        return NEAR if min(len(one), len(other)) > 2 else ALIKE
    return ALIKE if distance <= 2 and min(len(one), len(other)) > 4 else APART


def _text(one: str, other: str) -> int:
    plain, its = one.replace(" ", ""), other.replace(" ", "")
    like = max(
        JaroWinkler.similarity(plain, its), OSA.normalized_similarity(plain, its), _letters(plain, its)
    )
    if like >= 0.92:
        return NEAR
    return ALIKE if like >= 0.8 else APART


_BY_SORT = {Sort.NAME: _name, Sort.DAY: _day, Sort.MAIL: _mail, Sort.NUMBER: _number, Sort.TEXT: _text}
