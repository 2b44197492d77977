"""Receipt codes: the only way back to a tip sent without a name.

A code is 16 symbols from an alphabet of 32, that is 80 bits drawn by ``secrets``. Because nobody can try
2**80 codes, a slow password hash would add cost for us and nothing for a thief; what matters is that a
stolen table cannot be joined with a code somebody wrote down. The stored value is therefore an
HMAC-SHA256 under a pepper that lives outside the database, salted with what the code is for. The salt is
one per purpose and not one per row: a salt per row would force a guess to be tried against every row, and
the time of that loop would tell how many there are.
"""

import hashlib
import hmac
import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 16
GROUP_LENGTH = 4
PEPPER_BYTES = 32

RECEIPT = "receipt"
DRAFT = "draft"

_CONFUSED = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LONGEST_TYPED = 200


def new_code() -> str:
    """A fresh code of 80 random bits, without separators."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def grouped(code: str) -> str:
    """The code as people see it: groups of four with hyphens between."""
    return "-".join(code[at : at + GROUP_LENGTH] for at in range(0, len(code), GROUP_LENGTH))


def read_symbols(typed: str) -> str:
    """The symbols a person meant: any case, width, spacing or hyphens; O is 0, I and L are 1."""
    folded = unicodedata.normalize("NFKC", typed[:_LONGEST_TYPED]).upper().translate(_CONFUSED)
    return "".join(sign for sign in folded if not _is_separator(sign))


def read_code(typed: str) -> str | None:
    """The code in what a person typed, or None when it cannot be one."""
    symbols = read_symbols(typed)
    whole = len(symbols) == CODE_LENGTH and len(typed) <= _LONGEST_TYPED
    return symbols if whole and all(sign in ALPHABET for sign in symbols) else None


def look_up_value(typed: str, *, pepper: bytes, purpose: str = RECEIPT) -> bytes:
    """The 32 bytes to store for a code, or to look a typed code up by.

    Unreadable text also yields 32 bytes, which match nothing: the caller then asks the database the same
    single question and gives the same answer as for a readable code that opens nothing.

    Args:
        pepper: at least 32 bytes, kept outside the database.
        purpose: what the code opens, so that a draft's code never opens a mailbox.
    Raises:
        ValueError: the pepper is too short to be a key.
    """
    if len(pepper) < PEPPER_BYTES:
        raise ValueError("A pepper needs at least 32 bytes.")
    code = read_code(typed)
    salt, said = (purpose, code) if code else (f"{purpose} unreadable", typed[:_LONGEST_TYPED])
    message = f"{salt}\x00{said}".encode("utf-8", "surrogatepass")
    return hmac.new(pepper, message, hashlib.sha256).digest()


def last_four_matches(typed: str, code: str) -> bool:
    """Whether a sender who was asked for the last four symbols has noted them rightly."""
    told = read_symbols(typed).encode("utf-8", "surrogatepass")
    return hmac.compare_digest(told, read_symbols(code)[-GROUP_LENGTH:].encode())


def _is_separator(sign: str) -> bool:
    """Spaces, hyphens of every length and invisible marks, none of which is part of a code."""
    return sign in "._" or unicodedata.category(sign) in {"Zs", "Zl", "Zp", "Pd", "Cc", "Cf"}
