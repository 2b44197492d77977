"""What may stand in the fields of a product, and the sentence for what may not."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError

from partners.directory.choices import Discipline
from privacy.markings.building import WrongMarking, parse
from privacy.markings.turning_away import turn_away
from products.documents.estimates import LIKELIHOOD_WORDS

from .choices import Confidence

TITLE_LENGTH = 160
TEXT_LENGTHS = {"heading": 120, "text": 6000, "general": 1500}
_CHOICES = {
    "confidence": (Confidence.values, "Choose high, moderate or low confidence."),
    "likelihood": (LIKELIHOOD_WORDS, "Choose one of the seven steps of likelihood."),
    "for_discipline": (Discipline.values, "Choose a discipline from the list."),
}


def a_title(typed: str) -> str:
    """Return a title on one line; raises ``ValidationError`` where there is none or too much."""
    title = " ".join(typed.split())
    if not title:
        raise ValidationError({"title": "Give it a title that states the main point."})
    if len(title) > TITLE_LENGTH:
        over = len(title) - TITLE_LENGTH
        raise ValidationError({"title": f"The title may have {TITLE_LENGTH} characters. Cut {over}."})
    turn_away({"title": title})
    return title


def settled(key: str, typed: Mapping) -> dict:
    """Return one paragraph's fields as they are kept; raises ``ValidationError`` by ``key-field``."""
    kept, wrong = dict(typed), {}
    for name, most in TEXT_LENGTHS.items():
        over = len(typed.get(name) or "") - most
        if over > 0:
            wrong[f"{key}-{name}"] = f"This may have {most} characters. Cut {over}."
    for name, (known, sentence) in _CHOICES.items():
        if typed.get(name) and typed[name] not in known:
            wrong[f"{key}-{name}"] = sentence
    for name in ("marking", "general_marking"):
        try:
            kept |= {name: parse(typed[name]).text} if name in typed else {}
        except WrongMarking as refused:
            wrong[f"{key}-{name}"] = str(refused)
    unknown = set(typed.get("disciplines") or ()) - set(Discipline.values)
    if unknown:
        wrong[f"{key}-disciplines"] = "Choose audiences from the list."
    if wrong:
        raise ValidationError(wrong)
    turn_away({f"{key}-{name}": typed[name] for name in TEXT_LENGTHS if typed.get(name)})
    return kept
