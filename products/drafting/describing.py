"""How a product speaks of its sources: what kind of source and when, and never who."""

from django.utils import timezone

from partners.directory.choices import Discipline
from privacy.markings.banner import Banner
from privacy.markings.building import compose
from products.documents.wording import long_date
from tips.intake.choices import Source as Channel
from tips.intake.models import Tip

_CHANNELS: dict[str, str] = {
    Channel.PUBLIC: "Member of the public, no name given",
    Channel.PHONE: "Caller to the center, no name given",
    Channel.IMPORT: "Report held by the center",
    Channel.FBI: "Report from the FBI tip center",
}
_KINDS: dict[str, str] = {
    Discipline.CIKR: "Facility operator",
    Discipline.MAR: "Maritime partner",
    Discipline.AGVET: "Animal and environmental health partner",
    Discipline.CYBER: "Network security partner",
}


def neutral(tip: Tip) -> str:
    """Describe a tip for readers; the agency is named only where it is a police one."""
    day = timezone.localtime(tip.happened_at or tip.created_at).date()
    return f"{_kind(tip)}, {long_date(day).rsplit(',', 1)[0]}"


def _kind(tip: Tip) -> str:
    agency = tip.agency
    if agency is None or tip.source in {Channel.PUBLIC, Channel.PHONE}:
        return _CHANNELS.get(tip.source, _CHANNELS[Channel.IMPORT])
    if agency.law_enforcement:
        return f"{agency.name[:120]} report"
    return _KINDS.get(agency.discipline, f"{agency.get_discipline_display()} partner")


def banner_of(tip: Tip) -> Banner:
    """Return the handling a tip asks of whatever cites it."""
    return compose(tip.label.marking, originator_controlled=tip.label.originator_controlled)
