"""What each role is charged with; one person may hold several."""

from privacy.access.duties import Duty

from .choices import Role

CHARGED = {
    Role.OFFICER: {Duty.REPORT, Duty.READ_PRODUCTS, Duty.READ_INTELLIGENCE},
    Role.READER: {Duty.READ_PRODUCTS},
    Role.AGENCY_ADMIN: {Duty.REPORT, Duty.READ_PRODUCTS, Duty.MANAGE_AGENCY},
    Role.INTAKE: {Duty.TRIAGE, Duty.VET, Duty.SEE_IDENTITY, Duty.READ_PRODUCTS},
    Role.ANALYST: {
        Duty.TRIAGE,
        Duty.VET,
        Duty.REFER,
        Duty.AUTHOR,
        Duty.WORK_INTELLIGENCE,
        Duty.READ_PRODUCTS,
    },
    Role.SENIOR: {
        Duty.TRIAGE,
        Duty.VET,
        Duty.REFER,
        Duty.AUTHOR,
        Duty.WORK_INTELLIGENCE,
        Duty.GRANT,
        Duty.SEE_IDENTITY,
        Duty.READ_PRODUCTS,
    },
    Role.SUPERVISOR: {
        Duty.TRIAGE,
        Duty.VET,
        Duty.APPROVE_REFERRAL,
        Duty.APPROVE,
        Duty.APPROVE_PURGE,
        Duty.RELEASE,
        Duty.APPROVE_INTELLIGENCE,
        Duty.GRANT,
        Duty.EXPORT,
        Duty.SEE_REACH,
        Duty.SEE_IDENTITY,
        Duty.READ_PRODUCTS,
    },
    Role.PRIVACY: {
        Duty.REVIEW_PRIVACY,
        Duty.OVERSEE,
        Duty.SEE_REACH,
        Duty.SEE_IDENTITY,
        Duty.PURGE,
        Duty.APPROVE_PURGE,
        Duty.READ_PRODUCTS,
    },
    Role.LIAISON: {Duty.RECEIVE_REFERRAL, Duty.READ_PRODUCTS, Duty.READ_INTELLIGENCE},
    Role.AUDITOR: {Duty.AUDIT, Duty.SEE_REACH},
    Role.SYSADMIN: {Duty.ADMINISTER},
}


def duties_of(roles) -> frozenset[Duty]:
    """Return every duty that these roles are charged with."""
    return frozenset(duty for role in roles for duty in CHARGED[Role(role)])
