"""The checks beside a draft: what is in order, what to look at, and what keeps it from review."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from privacy.access.standing import Standing
from products.documents.changes import placed
from products.documents.choices import Part
from products.documents.document import Document
from products.documents.lint import DraftWarning, lint
from products.documents.masking import persons_in
from products.documents.renditions import render_for

from .audiences import audience_for
from .freezing import written
from .lines import BY_CODE
from .models import Product
from .privacy_check import Question
from .reading import identifiers_of, questions_of
from .requirements import unmet


class State(StrEnum):
    """How a check came out; only ``STOP`` keeps a draft from review."""

    OK = "ok"
    OPEN = "open"
    LOOK = "look"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the panel: how it came out, in words, and where to mend it.

    ``warning`` names what an author may say does not apply, and ``excuse`` is what they said.
    """

    state: State
    sentence: str
    tab: str = "content"
    where: str = ""
    warning: str = ""
    excuse: str = ""


def checks_of(product: Product, *, by: Standing, document: Document | None = None) -> list[Check]:
    """Return every check of a draft as it is now, what stops it first."""
    document = document or written(product, by=by, version=0)
    held = identifiers_of(product, by=by)
    found = [
        *_asked(document),
        *_reach(product, document),
        *_unknown_persons(product, document, by),
        *map(_privacy, questions_of(product, by=by, document=document, identifiers=held)),
        *_language(product, document, held),
        *_unsourced(document),
        Check(State.OK, f"The banner is that of its strictest part: {document.banner.text}.", "markings"),
    ]
    order = [State.STOP, State.LOOK, State.OPEN, State.OK]
    return sorted(found, key=lambda check: order.index(check.state))


def in_the_way(checks: list[Check]) -> list[Check]:
    """Keep what has to be settled before a draft goes to review."""
    return [check for check in checks if check.state is State.STOP]


def fingerprint(warning: DraftWarning) -> str:
    """Name a warning by its place and words, so that other words are warned about anew."""
    told = f"{warning.code}|{warning.where}|{warning.words.casefold()}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _asked(document: Document) -> Iterator[Check]:
    for lack in unmet(document):
        yield Check(State.STOP, lack.sentence, "readers" if lack.where == "expiry" else "content", lack.where)


def _reach(product: Product, document: Document) -> Iterator[Check]:
    if not product.disciplines:
        yield Check(State.STOP, "Choose who gets it. There is no “everyone”.", "readers")
    if not product.statewide and not product.counties.all():
        yield Check(State.STOP, "Choose the counties it concerns, or say that it is statewide.", "readers")
    if not product.why_audience:
        yield Check(State.STOP, "Say why these readers need it (28 CFR 23.20(g)).", "readers")
    for code in product.disciplines:
        audience = audience_for(code)
        rendition = render_for(document, audience).document
        if not any(section.blocks for section in rendition.sections):
            told = f"{audience.name} would get nothing but the title. Write what they may have."
            yield Check(State.STOP, told, "versions", code)


def _unknown_persons(product: Product, document: Document, by: Standing) -> Iterator[Check]:
    held = set(product.persons.visible_to(by).values_list("number", flat=True))
    for number in persons_in(document):
        if number not in held:
            told = (
                f"The text speaks of USPER {number}, whom this product does not hold. Add them under People."
            )
            yield Check(State.STOP, told, "people")


def _privacy(question: Question) -> Check:
    if question.open:
        raised = f" The text says “{question.passages[0].words}”." if question.passages else ""
        return Check(State.STOP, f"Answer: {question.sentence}{raised}", "privacy", question.code)
    told = "yes, justified" if question.answer.yes else "no"
    return Check(State.OK, f"{question.sentence} Answered {told}.", "privacy", question.code)


def _language(product: Product, document: Document, identifiers: tuple[str, ...]) -> Iterator[Check]:
    stay_out = not BY_CODE[product.line].names_persons
    for warning in lint(document, identifiers=identifiers, persons_stay_out=stay_out):
        if warning.code == "reporting":
            continue
        name = fingerprint(warning)
        excuse = product.excuses.get(name, "")
        state = State.OK if excuse else State.LOOK
        yield Check(state, warning.sentence, "content", warning.where, name, excuse)


def _unsourced(document: Document) -> Iterator[Check]:
    for (part, key), block in placed(document).items():
        if part == Part.JUDGMENTS and not block.cites:
            told = f"A judgment cites no source: “{block.text[:60]}”"
            yield Check(State.OPEN, told, "content", f"{part} {key}")
