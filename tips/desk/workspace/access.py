"""The card that says who can see a tip and why."""

from django.utils import timezone

from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.retention.models import RetentionRow
from tips.desk.reach import groups, readers_of
from tips.intake.choices import OPEN
from tips.intake.models import Tip

RAW = "Partner agencies that did not send it, and the JTTF. They see nothing, not even that it exists."


def access_card(
    tip: Tip, people: list[Standing], kept: RetentionRow | None, *, by: Standing, list_href: str = ""
) -> dict:
    """Return why the reader sees a tip, who else does by rule, who does not yet, and until when."""
    others = [reader for reader in readers_of(tip, people) if reader.standing.user_id != by.user_id]
    decision = tip.decision
    until = timezone.localtime(tip.purge_at)
    undecided = tip.status in OPEN
    return {
        "because": _because(decision) if decision else "a rule of the privacy policy lets you.",
        "rule": {"id": decision.right.identifier, "href": _rule(decision.right.identifier)}
        if decision
        else None,
        "others": len(others),
        "groups": groups(others),
        "not_yet": RAW if tip.record_class != RecordClass.T2 else "",
        "until": f"{until:%b %-d, %Y}{', unless part 2 says keep.' if undecided else '.'}",
        "until_rule": {"id": kept.identifier, "href": "/oversight/retention/"} if kept else None,
        "list_href": list_href,
    }


def _because(decision) -> str:
    right, need = decision.right.sentence, decision.need.sentence
    return f"{right} {need}"


def _rule(identifier: str) -> str:
    return f"/oversight/rules/#{identifier}"
