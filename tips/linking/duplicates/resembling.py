"""Tips that a text about to be saved resembles, before it is saved."""

from collections import Counter
from dataclasses import dataclass

from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.models import Trace, TraceKind
from tips.linking.sharing import TOO_COMMON
from tips.linking.tracing.copying import copy_key, piece_keys, said_words
from tips.linking.tracing.filing import telling_stems

from .repeats import alikeness

SHOWN, COMPARED = 3, 12
ALIKE, SHARED_WORDS, SHARED_PART = 0.75, 5, 0.5


@dataclass(frozen=True, slots=True)
class Resembling:
    """A tip that holds much of a text, and in what way."""

    tip: Tip
    words: str


def resembling(text: str, *, by: Standing) -> list[Resembling]:
    """Return up to three tips that the reader may see and that may tell the same, the nearest first."""
    words = said_words(text)
    stems = [stem for stem, _ in telling_stems(text)]
    keys = [(TraceKind.COPY, copy_key(words)), *((TraceKind.PIECE, key) for key in piece_keys(words))]
    keys += [(TraceKind.WORD, stem) for stem in stems]
    copies, pieces, shared = _held(keys, by) if words else ({}, Counter(), Counter())
    likely = [pk for pk, _ in (pieces + shared).most_common(COMPARED)]
    tips = Tip.objects.visible_to(by).defer("search").in_bulk([*copies, *likely])
    found = []
    for pk, tip in tips.items():
        near = 1.0 if pk in copies else alikeness(words, said_words(tip.narrative))
        part = shared[pk] / len(stems) if stems and shared[pk] >= SHARED_WORDS else 0
        if near >= ALIKE or part >= SHARED_PART:
            how = (
                "The same words." if near == 1 else f"{round(100 * max(near, part))} % of its telling words."
            )
            found.append((max(near, part), Resembling(tip, how)))
    return [one for _, one in sorted(found, key=lambda pair: -pair[0])][:SHOWN]


def _held(keys: list[tuple[str, str]], by: Standing) -> tuple[dict, Counter, Counter]:
    visible = Trace.objects.visible_to(by).order_by("tip_id")
    parts = [
        visible.filter(kind=kind, key=key).values_list("kind", "tip_id")[: TOO_COMMON + 1]
        for kind, key in keys
    ]
    copies: dict[int, bool] = {}
    counted = {TraceKind.PIECE: Counter(), TraceKind.WORD: Counter()}
    for kind, tip in parts[0].union(*parts[1:], all=True):
        if kind == TraceKind.COPY:
            copies[tip] = True
        else:
            counted[kind][tip] += 1
    return copies, counted[TraceKind.PIECE], counted[TraceKind.WORD]
