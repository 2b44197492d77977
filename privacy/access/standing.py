"""Who is reading: the only thing the policy knows about a person."""

from dataclasses import dataclass

from .duties import Duty, Entitlement

NOBODY: frozenset = frozenset()
PUBLIC_AUDIENCE = "public"


@dataclass(frozen=True, slots=True)
class Standing:
    """A person acting for an agency, or a named service, with what that entitles them to.

    ``user_id`` is None for the public and for services; ``agency`` and ``office`` are the
    opaque references of the submitting agency and of a JTTF's field office; ``through`` names the
    system that acts for the person.
    """

    name: str
    user_id: int | None = None
    agency_id: int | None = None
    agency: str = ""
    agency_name: str = ""
    office: str = ""
    roles: tuple[str, ...] = ()
    duties: frozenset[Duty] = NOBODY
    entitlements: frozenset[Entitlement] = NOBODY
    compartments: frozenset[str] = NOBODY
    audiences: frozenset[str] = NOBODY
    circles: frozenset[str] = NOBODY
    mailbox: str = ""
    service: str = ""
    through: str = ""

    def may(self, duty: Duty) -> bool:
        """Say whether this person is charged with a duty."""
        return duty in self.duties

    def has(self, *entitlements: Entitlement) -> bool:
        """Say whether every one of these facts holds today."""
        return self.entitlements.issuperset(entitlements)

    @property
    def actor(self) -> str:
        """How the audit trail names a service, or the system a person acts through, or nothing."""
        return self.service or self.through


def public_intake(mailbox: str = "") -> Standing:
    """Return the standing under which the public form writes, sealed to one mailbox."""
    return Standing(
        name="Public form",
        service="public intake",
        mailbox=mailbox,
        duties=frozenset({Duty.TAKE_IN, Duty.OPEN_MAILBOX}),
    )


def mailbox_holder(mailbox: str) -> Standing:
    """Return the standing of whoever holds one receipt code."""
    return Standing(
        name="The submitter",
        service="mailbox holder",
        mailbox=mailbox,
        duties=frozenset({Duty.OPEN_MAILBOX}),
    )


def public_reader() -> Standing:
    """Return the standing of anyone at all, who has no account and reads what is for everyone.

    It is no service: every bar of the policy holds for it.
    """
    return Standing(
        name="Everyone", duties=frozenset({Duty.READ_PUBLIC}), audiences=frozenset({PUBLIC_AUDIENCE})
    )


def courier() -> Standing:
    """Return the standing under which decided work is carried out."""
    return Standing(name="Courier", service="courier", duties=frozenset({Duty.CARRY}))


def operator() -> Standing:
    """Return the standing under which whoever runs the portal notes something; it reads no record."""
    return Standing(name="Operator", service="operator")


def disposal() -> Standing:
    """Return the standing under which approved purges are carried out."""
    return Standing(name="Disposal", service="disposal", duties=frozenset({Duty.PURGE}))
