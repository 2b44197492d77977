"""Warns about a draft, and never writes: the author mends it or says why it does not apply."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from . import phrases
from .acronyms import undefined
from .changes import placed
from .document import Document


@dataclass(frozen=True, slots=True)
class DraftWarning:
    """One thing to look at: a code to answer by, a sentence, where it stands, and the words meant."""

    code: str
    sentence: str
    where: str
    words: str = ""


def lint(
    document: Document,
    *,
    identifiers: Collection[str] = (),
    acronyms: Collection[str] = (),
    persons_stay_out: bool = True,
) -> tuple[DraftWarning, ...]:
    """Return the warnings for a draft, each once.

    ``identifiers`` are names, plates and numbers of people in its sources; ``acronyms`` are those its
    readers know; ``persons_stay_out`` says that this product line names nobody.
    """
    texts = [
        (f"{part} {key}", f"{b.heading} {b.text}".strip()) for (part, key), b in placed(document).items()
    ]
    found = [*_language(texts), *_rows(texts), *_acronyms(texts, acronyms)]
    if persons_stay_out:
        found += _persons(texts, identifiers)
    if not document.reporting_notice.strip():
        sentence = _("Say how to report: 911 in an emergency, then the watch desk.")
        found.append(DraftWarning("reporting", sentence, "reporting notice"))
    return tuple(dict.fromkeys(found))


def _language(texts: list[tuple[str, str]]) -> Iterator[DraftWarning]:
    for where, text in texts:
        for sentence in phrases.sentences(text):
            if phrases.confidence(sentence) and phrases.likelihood(sentence):
                told = _("Likelihood and confidence stand in one sentence. Give each its own.")
                yield DraftWarning("likelihood-confidence", told, where, sentence[:200])
        for words in phrases.labels(text):
            told = _("“%(words)s” calls a person guilty whom nobody has vetted. Say what was seen done.")
            yield DraftWarning("suspect", told % {"words": words}, where, words)
        for words in phrases.passive_accusations(text):
            told = _("“%(words)s” accuses without saying who does. Name the source, or give the fact.")
            yield DraftWarning("passive", told % {"words": words}, where, words)


def _rows(texts: list[tuple[str, str]]) -> Iterator[DraftWarning]:
    """Both rows of likelihood words mean the same steps; a reader sees a difference where none is meant."""
    first, second = (
        [(where, words) for where, text in texts for words in phrases.row(text, n)] for n in (0, 1)
    )
    if first and second:
        told = _("“%(one)s” and “%(other)s” come from two rows of words. Keep to one row.")
        where, words = second[0]
        yield DraftWarning("mixed-rows", told % {"one": first[0][1], "other": words}, where, words)


def _acronyms(texts: list[tuple[str, str]], known: Collection[str]) -> Iterator[DraftWarning]:
    for where, short in undefined(texts, known):
        told = _("Spell out %(short)s where it first stands.") % {"short": short}
        yield DraftWarning("acronym", told, where, short)


def _persons(texts: list[tuple[str, str]], identifiers: Collection[str]) -> Iterator[DraftWarning]:
    for where, text in texts:
        for words in phrases.names(text, identifiers):
            told = _("“%(words)s” may point to a person. Mask it, or say why readers need it.")
            yield DraftWarning("person", told % {"words": words}, where, words)
