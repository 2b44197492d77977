"""Criminal intelligence of the small center: one record that went out, one proposal, one warning."""

from datetime import timedelta

from django.utils import timezone

from intelligence.danger.services import ask_warning, second_warning
from intelligence.dissemination.services import disseminate
from intelligence.models import CriminalActivity
from intelligence.promotion.services import approve, propose
from partners.models import Agreement
from partners.people.standings import standing_for
from privacy.access.acting import acting

NAMED = {"kind": "person", "words": "Thistle Owner", "relation": "owns the car"}


def _act(person, service, *what, **said):
    standing = standing_for(person.pk)
    with acting(standing):
        return service(*what, by=standing, **said)


def intelligence_of(cast: dict, tip) -> dict:
    """Propose twice, approve once, send it to the sheriff and warn the fire service."""
    said = _said("Entries at gates")
    first = _act(cast["amir"], propose, tips=[tip.number], said=said, identifying=[NAMED])
    record = _act(cast["omar"], approve, first)
    today = timezone.localdate()
    sheriff, until = cast["dana"].agency, today + timedelta(days=30)
    Agreement.objects.create(
        agency=sheriff, kind="part23", signed_on=today, ends_on=today + timedelta(days=90)
    )
    need = {"inquiry": "26-1188", "purpose": "The same man, woadleaf.", "until": until}
    _act(cast["omar"], disseminate, record, to=sheriff, **need)
    asked = _act(
        cast["amir"], ask_warning, record, danger="life", words="Check every gate, vetchling.",
        reason="Tonight, yewbark.", to=[cast["felix"].agency],
    )  # fmt: skip
    warning = _act(cast["omar"], second_warning, asked)
    waiting = _act(cast["amir"], propose, tips=[tip.number], said=_said("More entries") | {"name": "Umbel"})
    return {"record": record, "proposal": waiting, "warning": warning}


def _said(title: str) -> dict:
    return {
        "title": title,
        "summary": "One man at three gates, tansyroot.",
        "activity": CriminalActivity.objects.get(code="ARSON"),
        "threats": ["life"],
        "facts": "A deputy saw him cut it, umbelwort.",
        "involvement": "He held the cutter.",
        "relevance": "It shows a pattern.",
        "how_obtained": "A deputy saw it.",
        "supporting_file": "Calder County Sheriff 26-1188",
        "sensitivity": "open",
        "reliability": "reliable",
        "validity": "confirmed",
        "kind": "person",
        "name": "Sorrel Person",
        "description": "",
    }
