"""The head of a tip's page: chips, facts and the way around the page."""

from django.conf import settings
from django.utils.translation import gettext as _

from privacy.access.standing import Standing
from tips.desk.clocks import ago, clock_of, moment, spoken
from tips.intake.choices import OPEN, Priority, Reliability, Source, Status, Validity
from tips.intake.models import Tip
from tips.intake.services import first_look

ICONS = {
    "new": "inbox",
    "triage": "hourglass",
    "info": "waiting",
    "ref": "send",
    "closed": "check",
    "kept": "save",
}


def chips(tip: Tip, *, by: Standing) -> list[dict]:
    """Return the state, the priority and who holds the tip, each as words with a color and a drawing."""
    status = Status(tip.status)
    said = [{"kind": status.chip, "icon": ICONS[status.chip], "words": status.label}]
    if tip.priority:
        kind = "bad" if tip.priority == Priority.IMMEDIATE else "return"
        words = _("Priority: %(priority)s") % {"priority": tip.get_priority_display().lower()}
        said.append({"kind": kind, "icon": "priority", "words": words})
    if tip.claimed_by_id:
        mine = tip.claimed_by_id == by.user_id
        words = _("Claimed by you") if mine else _("Claimed by %(name)s") % {"name": tip.claimed_by}
        said.append({"kind": "ok" if mine else "closed", "icon": "user-circle", "words": words})
    return said


def facts(tip: Tip) -> list[dict]:
    """Return the strip of facts under the title."""
    return [
        _due(tip),
        {"dt": _("Received"), "dd": moment(tip.created_at), "small": ago(tip.created_at)},
        _happened(tip),
        {"dt": _("Where"), "dd": tip.place or _("No place given"), "small": _county(tip)},
        {"dt": _("Sector"), "dd": tip.sector or _("Not set")},
        {
            "dt": _("Source and content"),
            "dd": Reliability(tip.reliability).label,
            "small": Validity(tip.validity).label,
        },
    ]


def _due(tip: Tip) -> dict:
    clock = clock_of(tip)
    if clock is None:
        words = tip.get_disposition_display() if tip.disposition else ""
        if tip.closed_at:
            return {"dt": _("Closed"), "dd": moment(tip.closed_at), "small": words}
        return {"dt": _("Decision due"), "dd": _("No clock runs"), "small": words}
    late, stopped = clock["state"] == "over", clock["state"] == "stopped"
    left = _("overdue %(span)s") if late else _("in %(span)s")
    target = spoken(first_look(Priority(tip.priority)))
    return {
        "dt": _("Decision due"),
        "dd": clock["words"] if stopped else left % {"span": clock["words"]},
        "small": _("%(when)s, %(target)s target") % {"when": clock["title"], "target": target},
        "hot": clock["state"] in {"hot", "over"},
    }


def _happened(tip: Tip) -> dict:
    if tip.happened_at is None:
        return {"dt": _("Happened"), "dd": tip.happened_words or _("No time given")}
    return {
        "dt": _("Happened"),
        "dd": moment(tip.happened_at),
        "small": tip.happened_words or _("As submitted"),
    }


def _county(tip: Tip) -> str:
    if tip.county_id is None:
        return _("County not known")
    name = tip.county.name
    return name if " " in name else _("%(name)s County") % {"name": name}


def origin(tip: Tip) -> list[str]:
    """Return how a tip came in and whether its sender can be asked."""
    named = {Source.PUBLIC: _("Web form"), Source.PARTNER: tip.agency.name if tip.agency_id else _("Partner")}
    mailbox = getattr(tip, "mailbox", None)
    reply = ""
    if mailbox is not None and mailbox.stopped_at:
        reply = _("Asked not to be contacted")
    elif mailbox is not None and (tip.agency_id or mailbox.code_digest):
        reply = _("Reply mailbox open")
    return [words for words in (named.get(tip.source, tip.get_source_display()), reply) if words]


def call_first(tip: Tip) -> dict | None:
    """Return what an immediate tip without a logged call asks for, or None."""
    if tip.priority != Priority.IMMEDIATE or tip.called_at or tip.status not in OPEN:
        return None
    center = settings.CENTER
    numbers = [
        ("911", "911"),
        (_("Watch desk"), center["watch_phone"]),
        (_("JTTF duty line"), center["jttf_phone"]),
    ]
    return {"why": tip.priority_why, "numbers": numbers}
