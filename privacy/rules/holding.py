"""What the database refuses whoever asks, whatever the code above it does."""

from .rule import HeldByDatabase

TWO_PEOPLE = "Center privacy policy: two people for what cannot be undone"
NO_EVERYBODY = "Fusion center privacy policy template, section J: access by role and need"
RENEWING = "28 CFR 23.20(h): reviewed, validated or destroyed"
HOLDS = "Fusion center privacy policy template, section M: legal holds"
LOOKED = "CJIS AC-6; fusion center privacy policy template, section N"
REDRESS = "Fusion center privacy policy template, section K: appeal to another officer"
BREACHES = "Fusion center privacy policy template, section L: breach notification"

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
        "K-13",
        "Nobody opens a name they asked for, or one in a product they wrote.",
        TWO_PEOPLE,
        "unmasking_two_people",
    ),
    HeldByDatabase(
        "K-14",
        "A name that is opened has a last day.",
        "Fusion center privacy policy template, sections H and J: U.S. person identities",
        "unmasking_ends",
    ),
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
    HeldByDatabase("K-30", "Nobody approves the purge they proposed.", TWO_PEOPLE, "purge_two_people"),
    HeldByDatabase(
        "K-31", "Nothing is destroyed before two people signed.", TWO_PEOPLE, "purge_signed_twice"
    ),
    HeldByDatabase("K-32", "Whoever refuses a purge says why.", TWO_PEOPLE, "purge_refused_says_why"),
    HeldByDatabase("K-33", "A record is in one open purge at a time.", TWO_PEOPLE, "purge_item_in_one_purge"),
    HeldByDatabase("K-34", "A renewal gives reasons.", RENEWING, "validation_gives_reasons"),
    HeldByDatabase(
        "K-35", "The reasons of one renewal never serve twice.", RENEWING, "validation_reasons_are_fresh"
    ),
    HeldByDatabase("K-36", "A renewal keeps a record longer, never shorter.", RENEWING, "validation_extends"),
    HeldByDatabase("K-40", "A hold says why and on whose order.", HOLDS, "hold_says_why"),
    HeldByDatabase("K-41", "A hold ends on a day after it began.", HOLDS, "hold_ends_after_it_began"),
    HeldByDatabase("K-42", "A hold never lasts as long as itself.", HOLDS, "hold_follows_another"),
    HeldByDatabase("K-43", "Whoever releases a hold signs and says why.", HOLDS, "hold_release_is_signed"),
    HeldByDatabase(
        "K-50",
        "A difference between effective and declared access is explained in words.",
        LOOKED,
        "finding_says_why",
    ),
    HeldByDatabase("K-51", "A difference is open once, until it is gone.", LOOKED, "finding_open_once"),
    HeldByDatabase(
        "K-60",
        "An appeal is decided by another officer than the first answer.",
        REDRESS,
        "redress_appeal_by_another_officer",
    ),
    HeldByDatabase("K-61", "An answer to a request is signed.", REDRESS, "redress_decision_is_signed"),
    HeldByDatabase("K-70", "Nobody closes the breach case they opened.", TWO_PEOPLE, "breach_two_people"),
    HeldByDatabase(
        "K-71",
        "No breach is closed before the owners of its records were told.",
        BREACHES,
        "breach_owners_are_told",
    ),
)
