"""What somebody may have meant to type, from the words of what they may read and nothing else."""

import re
from collections import Counter

from django.db.models.functions import Left
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from privacy.access.standing import Standing
from tips.intake.models import Tip

from .question import read

NEWEST, READ = 1_000, 600
SHORTEST, ALIKE = 4, 0.7
WORD = re.compile(r"[^\W\d_]{3,}")


def spelled_otherwise(text: str, *, by: Standing) -> str:
    """Return the search with words nobody wrote replaced by the nearest that somebody did, or nothing.

    It reads the newest thousand reports this reader may see.
    """
    typed = {word for part in read(text).words for word in WORD.findall(part.text) if len(word) >= SHORTEST}
    if not typed:
        return ""
    written = _written(by)
    meant = text
    for word in typed:
        if word.lower() not in written and (near := _nearest(word.lower(), written)):
            meant = re.sub(rf"\b{re.escape(word)}\b", near, meant)
    return meant if meant != text else ""


def _written(by: Standing) -> Counter:
    rows = Tip.objects.visible_to(by).order_by("-created_at", "-id")
    texts = rows.values_list("title", Left("narrative", READ))[:NEWEST]
    return Counter(word for pair in texts for word in WORD.findall(" ".join(pair).lower()))


def _nearest(word: str, written: Counter) -> str:
    alike = process.extract(
        word, written.keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=ALIKE, limit=5
    )
    return max(alike, key=lambda found: (round(found[1], 2), written[found[0]]), default=("",))[0]
