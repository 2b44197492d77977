"""What people are charged with; every door and every step names one of these."""

from django.db import models


class Duty(models.TextChoices):
    """One thing a person may be charged with; viewing and each kind of acting are apart."""

    REPORT = "report", "Send reports for their agency"
    TRIAGE = "triage", "Work the intake queue"
    VET = "vet", "Match behaviors and determine nexus"
    REFER = "refer", "Send referrals to the JTTF"
    APPROVE_REFERRAL = "approve_referral", "Approve referrals"
    RECEIVE_REFERRAL = "receive_referral", "Receive referrals for a JTTF"
    AUTHOR = "author", "Write products"
    APPROVE = "approve", "Approve products"
    RELEASE = "release", "Release approved products"
    READ_PRODUCTS = "read_products", "Read released products"
    READ_PUBLIC = "read_public", "Read what was released to everyone"
    WORK_INTELLIGENCE = "work_intelligence", "Write criminal intelligence records"
    APPROVE_INTELLIGENCE = "approve_intelligence", "Approve criminal intelligence records"
    READ_INTELLIGENCE = "read_intelligence", "Receive criminal intelligence"
    REVIEW_PRIVACY = "review_privacy", "Review products and holdings for privacy"
    OVERSEE = "oversee", "Own the privacy policy and its clocks"
    AUDIT = "audit", "Audit what was done"
    SEE_IDENTITY = "see_identity", "See who submitted or is named"
    SEE_REACH = "see_reach", "See the names of those who can read a record"
    GRANT = "grant", "Share one record with one agency or circle"
    EXPORT = "export", "Take copies out of the portal"
    PURGE = "purge", "Destroy records whose time has come"
    APPROVE_PURGE = "approve_purge", "Approve the destruction of records as the second person"
    MANAGE_AGENCY = "manage_agency", "Look after an agency's people"
    ADMINISTER = "administer", "Run the portal without reading its records"
    TAKE_IN = "take_in", "Receive what the public sends"
    OPEN_MAILBOX = "open_mailbox", "Open one submitter's mailbox"
    CARRY = "carry", "Carry what has been decided"


class Entitlement(models.TextChoices):
    """A fact about a person, current today, that a right-to-know rule may ask for."""

    HOST = "host", "Works for the center"
    TRAINED = "trained", "Privacy training is current"
    ACKNOWLEDGED = "acknowledged", "Accepted the policy in force"
    AGREED = "agreed", "Their agency's agreement is current"
    LAW_ENFORCEMENT = "law_enforcement", "Holds a law-enforcement post"
    FEDERAL = "federal", "Works for a federal agency"
    SAR_TRAINED = "sar_trained", "SAR analyst training is current"
    PART23_TRAINED = "part23_trained", "28 CFR Part 23 training is current"
    PART23_AGREED = "part23_agreed", "Their agency agreed to 28 CFR Part 23 procedures"
    PCII = "pcii", "PCII authorized user"
    SSI = "ssi", "SSI covered person"
    CVI = "cvi", "CVI authorized user"


CUSTODY = frozenset({Duty.OVERSEE, Duty.PURGE, Duty.APPROVE_PURGE, Duty.AUDIT})
"""Being charged with keeping, destroying or auditing records."""
