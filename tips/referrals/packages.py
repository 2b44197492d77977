"""What an office is given to read, as it stood when the referral was approved."""

from django.db.models import Q

from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.models import LinkState, TipLink

from .models import Referral


def package_of(referral: Referral, tip: Tip, *, by: Standing) -> dict:
    """Return the package of a referral: the desk's work on the tip, which its office may not read itself.

    The story stays in the tip, which the office reads under the policy; nobody's name is in here.
    """
    return {
        "tip": tip.number,
        "title": tip.title,
        "happened_at": tip.happened_at.isoformat() if tip.happened_at else "",
        "place": tip.place,
        "county": tip.county.name if tip.county else "",
        "reliability": tip.get_reliability_display(),
        "validity": tip.get_validity_display(),
        "behaviors": _behaviors(tip, by),
        "files": tip.attachments.visible_to(by).count(),
        "links": _links(tip, by),
    }


def _behaviors(tip: Tip, by: Standing) -> list[dict]:
    matches = tip.behaviors.visible_to(by).select_related("behavior")
    return [
        {
            "code": match.behavior.code,
            "name": match.behavior.name,
            "words": match.words,
            "added_fact": match.added_fact,
        }
        for match in matches
    ]


def _links(tip: Tip, by: Standing) -> list[dict]:
    """Name the tips that a person linked, with the reasons."""
    mine = Q(tip=tip) | Q(other=tip)
    rows = TipLink.objects.visible_to(by).filter(mine, state=LinkState.LINKED)
    found = {link.other_id if link.tip_id == tip.pk else link.tip_id: link.reasons for link in rows}
    numbers = Tip.objects.visible_to(by).filter(pk__in=found).values_list("pk", "number")
    return [{"tip": number, "reasons": _words(found[pk])} for pk, number in numbers]


def _words(reasons) -> list[str]:
    return [reason for reason in reasons if isinstance(reason, str)]
