"""Masking: how people are read in products, and who is told a name."""

from privacy.access.duties import Duty

from .rule import Refusal, Rule, first_refusal

AUTHORITY = "Fusion center privacy policy template, sections H and J: U.S. person identities"
TWO_PEOPLE = "Center privacy policy: two people for what cannot be undone"
MOST_DAYS = 30

READING = (
    Rule(
        "M-10",
        "In a product a person is read as “a named U.S. person” and a number; its text holds no name.",
        AUTHORITY,
    ),
    Rule(
        "M-11",
        f"A name is shown to one reader or agency, for a stated purpose, for {MOST_DAYS} days at most.",
        AUTHORITY,
    ),
    Rule("M-12", "Each name shown is a disclosure with its purpose, its authority and its end.", AUTHORITY),
)


def _asked_for_it(request, standing):
    mine = request.requested_by_id == standing.user_id
    return "You asked for this name, so somebody else decides." if mine else ""


def _wrote_it(request, standing):
    mine = request.author_id == standing.user_id
    return "You wrote this product, so somebody else decides." if mine else ""


def _not_charged(request, standing):
    charged = standing.may(Duty.APPROVE) or standing.may(Duty.REVIEW_PRIVACY)
    return "" if charged else "Names are opened by supervisors and the privacy officer."


UNMASKING = (
    Refusal("M-13", "Nobody decides on a name they asked for.", TWO_PEOPLE, _asked_for_it),
    Refusal("M-14", "Nobody decides on a name in a product they wrote.", TWO_PEOPLE, _wrote_it),
    Refusal("M-15", "Supervisors and the privacy officer decide on names.", AUTHORITY, _not_charged),
)


def why_not_decide(request, standing) -> str:
    """Say why this person may not decide on this request for a name, or nothing."""
    return first_refusal(UNMASKING, request, standing)
