"""What the database refuses whoever asks, whatever the code above it does."""

from .rule import HeldByDatabase

TWO_PEOPLE = "Center privacy policy: two people for what cannot be undone"
NO_EVERYBODY = "Fusion center privacy policy template, section J: access by role and need"

HELD = (
    HeldByDatabase(
        "K-01",
        "Nothing is kept longer than five years without being validated anew.",
        "28 CFR 23.20(h)",
        "retention_at_most_five_years",
    ),
    HeldByDatabase(
        "K-02",
        "A record is reviewed before it is deleted, never after.",
        "28 CFR 23.20(h)",
        "retention_review_first",
    ),
    HeldByDatabase(
        "K-03",
        "Each class of record and each way of closing it has one end, not two.",
        "Fusion center privacy policy template, section M",
        "retention_one_row_a_case",
    ),
    HeldByDatabase(
        "K-10", "Nobody approves the policy they proposed.", TWO_PEOPLE, "policy_version_two_people"
    ),
    HeldByDatabase(
        "K-11",
        "No version of the policy comes into force without a proposer and an approver.",
        TWO_PEOPLE,
        "policy_version_proposed_and_approved",
    ),
    HeldByDatabase("K-12", "Nobody decides on their own proposal.", TWO_PEOPLE, "policy_proposal_two_people"),
    HeldByDatabase(
        "K-20",
        "A record is shared by name with an agency or a circle, never with one person.",
        NO_EVERYBODY,
        "grants_never_to_one_person",
    ),
    HeldByDatabase(
        "K-21",
        "Nobody and no group is given a whole kind of record.",
        NO_EVERYBODY,
        "no_grant_of_a_whole_model",
    ),
)
