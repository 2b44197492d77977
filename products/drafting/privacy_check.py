"""The privacy checklist: what is asked, which passages made it be asked, and what is still open."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from products.documents.changes import placed
from products.documents.document import Document
from products.documents.lint import lint
from products.documents.masking import without_persons
from tips.linking.extraction.people import find_people
from tips.screening.protected import protected_conduct

from .models import PrivacyAnswer

_SENTENCES = {
    "persons": "Is any person named, or can anyone be recognized: a name, plate, number, address, account?",
    "protected": "Does it speak of protest, religion, politics, the press or another protected activity?",
    "minors": "Is anyone under 18 described?",
    "open_source": "Does it repeat names or accounts taken from open sources?",
    "faces": "Does it show or describe faces or photos of people?",
}
_WORDS = {
    "minors": r"juveniles?|minors?|students?|child(?:ren)?|teen(?:ager)?s?|under 18|1[0-7] years old",
    "open_source": r"social media|posted|online|user ?names?|web ?sites?|news reports?|@\w+",
    "faces": r"photos?|photographs?|pictures?|videos?|images?|faces?|footage",
}
_PATTERNS = {code: re.compile(rf"(?<!\w)(?:{words})\b", re.I) for code, words in _WORDS.items()}
QUESTIONS = tuple(_SENTENCES)


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the text that makes a question worth asking."""

    where: str
    words: str

    @property
    def digest(self) -> str:
        """Name the passage without keeping its words."""
        return hashlib.sha256(f"{self.where}|{self.words.casefold()}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the checklist as it stands for one text."""

    code: str
    sentence: str
    passages: tuple[Passage, ...]
    answer: PrivacyAnswer | None

    @property
    def open(self) -> bool:
        """Whether it still has to be answered: never answered, or text came since that raises it."""
        if self.answer is None:
            return True
        return not {passage.digest for passage in self.passages} <= set(self.answer.about)


def checklist(
    document: Document, answers: Iterable[PrivacyAnswer], identifiers: Iterable[str] = ()
) -> list[Question]:
    """Return every question, with the passages that raise it and the answer given so far."""
    raised = _raised(document, identifiers)
    given = {answer.question: answer for answer in answers}
    return [
        Question(code, sentence, tuple(dict.fromkeys(raised[code])), given.get(code))
        for code, sentence in _SENTENCES.items()
    ]


def _raised(document: Document, identifiers: Iterable[str]) -> dict[str, list[Passage]]:
    raised: dict[str, list[Passage]] = {code: [] for code in QUESTIONS}
    for warning in lint(document, identifiers=tuple(identifiers)):
        if warning.code == "person":
            raised["persons"].append(Passage(warning.where, warning.words))
    for (part, key), block in placed(document).items():
        told = dict.fromkeys([block.heading, block.text, *(wording.text for wording in block.instead)])
        where, text = f"{part} {key}", "\n".join(filter(None, told))
        plain = without_persons(text)
        for found in find_people(plain):
            raised["persons"].append(Passage(where, plain[found.start : found.end]))
        raised["protected"] += [Passage(where, flag.words) for flag in protected_conduct(text)]
        for code, pattern in _PATTERNS.items():
            raised[code] += [Passage(where, match[0]) for match in pattern.finditer(text)]
    return raised
