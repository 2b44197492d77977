"""Which words of a report tell it from others, and which two reports share."""

import re
from collections import Counter

WORD = re.compile(r"[a-z]{4,24}", re.IGNORECASE)
READ = 20_000
MOST = 12
ROOT = 6
EVERYDAY = frozenset(
    WORD.findall("""
    about above after again along also another around asked away back because been before behind being
    between both called came camera cars caught center close coming could county days didn does doing
    done door down driver driving drove each early east evening every feet first five four friday from
    front gave going gone hand have having hear heard here hour hours into inside just keep kept kind
    knew know last late later left like little local long look looked looking made make maybe might
    minute minutes monday more morning most much must near never next night north nothing noticed only
    onto other outside over parked parking part people person phone place police report reported right
    road route said same saturday saying seem seemed seen several should side since some someone
    something south standing started state stayed still stood stop stopped street sunday sure take
    taken talk talked tell than that their them then there these they thing things think this those
    thought three through thursday time times today told took toward tuesday turned twice under until
    vehicle very wait waited walked want wanted wasn watch watched wearing wednesday week weeks well
    went were west what when where which while white whole will with without woman work worked would
    year yesterday your gray grey black blue green brown silver dark light lights
    pickup truck trucks sedan plate plates walking company fence gate lamp number numbers license orange
    yellow tall short young older jacket jackets water station building
    """)
)  # fmt: skip


def telling_words(text: str) -> list[str]:
    """Return up to a dozen words that tell a report from others, the longest first."""
    found = {word.lower() for word in WORD.findall(text[:READ])} - EVERYDAY
    return sorted(found, key=lambda word: (-len(word), word))[:MOST]


def words_in_common(one: str, other: str) -> list[str]:
    """Return the words of the first text that also stand in the second, whatever their endings."""
    roots = {word.lower()[:ROOT] for word in WORD.findall(other[:READ])}
    found = {}
    for word in WORD.findall(one[:READ]):
        low = word.lower()
        if low not in EVERYDAY and low[:ROOT] in roots:
            found.setdefault(low[:ROOT], low)
    return sorted(found.values(), key=lambda word: (-len(word), word))


def telling(common: dict[int, list[str]]) -> dict[int, list[str]]:
    """Drop the words that a text shares with most of those compared: they tell nothing apart."""
    times = Counter(word for words in common.values() for word in words)
    most = max(len(common) // 3, 2)
    return {pk: [word for word in words if times[word] <= most] for pk, words in common.items()}
