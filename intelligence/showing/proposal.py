"""A proposal as its page shows it to its author and to whoever answers it."""

from intelligence.promotion.acts.proposing import SAID
from intelligence.promotion.choices import State
from intelligence.promotion.models import Proposal
from intelligence.records.choices import NCII, Threat
from privacy.access.duties import Duty
from privacy.access.standing import Standing

from .record import MARKING, access_card, basis_rows


def proposal_page(proposal: Proposal, *, by: Standing) -> dict:
    """Return everything the page draws, with what this person may do now."""
    waits, mine = proposal.status == State.PROPOSED, proposal.author_id == by.user_id
    return {
        "proposal": proposal,
        "basis": basis_rows(proposal),
        "threats": [Threat(one).label for one in proposal.threats],
        "ncii": NCII,
        "may_answer": waits and not mine and by.may(Duty.APPROVE_INTELLIGENCE),
        "own": waits and mine,
        "may_edit": mine and proposal.status == State.RETURNED,
        "facts": _facts(proposal),
        "access": access_card(proposal, by=by),
        "marking": MARKING,
        "crumbs": [
            {"label": "Criminal intelligence", "href": "/intelligence/?show=proposals"},
            {"label": proposal.number},
        ],
    }


def typed_from(proposal: Proposal) -> dict:
    """Return what a proposal says, as its form shows it."""
    typed = {name: getattr(proposal, name) for name in SAID}
    return typed | {"tips": " ".join(proposal.sources), "identifying": proposal.identifying}


def _facts(proposal: Proposal) -> list[dict]:
    return [
        {"dt": "Written by", "dd": str(proposal.author)},
        {"dt": "Criminal activity", "dd": str(proposal.activity)},
        {"dt": "Source", "dd": proposal.get_reliability_display()},
        {"dt": "Content", "dd": proposal.get_validity_display()},
        {"dt": "Sensitivity", "dd": proposal.get_sensitivity_display().partition(":")[0]},
    ]
