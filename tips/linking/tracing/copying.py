"""By what two texts are known to be the same, or nearly: marks of a repost, signs and case left out."""

import hashlib
import re
import unicodedata

READ = 200_000
SHORTEST, PIECE, PIECES = 6, 4, 12
STOCK = "stock"
"""What a phrase of fewer words is filed as: many write it by themselves."""

_REPOST = re.compile(
    r"^[\s\"'(\[>]*(?:(?:rt|mt|ht|qt|fwd?|fw|re|repost(?:ed)?(?: from)?|forwarded(?: message)?|via"
    r"|shared(?: from)?)"
    r"\b[\s:.\-]*(?:@[\w.\-]+[\s:,\-]*)*)+(?=\S)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"[\s(\[\-]*\b(?:via|h/t|ht|cc)\s*:?\s*@[\w.\-]+[\s)\].]*$", re.IGNORECASE)
_MARKED = re.compile(r"^\W*(?:rt|mt|qt|fwd?|fw|repost(?:ed)?|forwarded)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def is_repost(text: str) -> bool:
    """Whether a text says of itself that it hands on another's."""
    return bool(_MARKED.match(text[:200]))


def said_words(text: str) -> list[str]:
    """Return the words of a text without marks of a repost, punctuation, case and accents."""
    plain = unicodedata.normalize("NFKD", text[:READ])
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _WORD.findall(
        _CREDIT.sub("", _REPOST.sub("", plain)).lower().replace("'", "").replace("\u2019", "")
    )


def copy_key(words: list[str]) -> str:
    """Return the mark that equal words share."""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=12).hexdigest()


def piece_keys(words: list[str]) -> list[str]:
    """Return a dozen marks: two texts share about as large a part of them as of their four-word pieces."""
    if len(words) < SHORTEST:
        return []
    pieces = {" ".join(words[at : at + PIECE]) for at in range(len(words) - PIECE + 1)}
    marks = sorted(hashlib.blake2b(piece.encode(), digest_size=8).hexdigest() for piece in pieces)
    return marks[:PIECES]
