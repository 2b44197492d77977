"""Telling people that something is there for them: number, marking and link only."""

from intelligence.danger.models import DangerWarning
from partners.people.choices import Role
from partners.people.models import Post, User
from partners.people.standings import standing_of, with_facts
from privacy.access.compiling import admitting
from privacy.access.records import GuardedRecord
from privacy.disclosures.mailing import mail
from privacy.disclosures.services import deliver

from .models import Dispatch


def carry(dispatch: Dispatch) -> bool:
    """Deliver one dissemination's notice to those of the agency who may read it today."""
    return deliver(dispatch, send=_tell_agency)


def tell_privacy(warning: DangerWarning) -> None:
    """Tell the privacy officer that the exception for imminent danger was asked for or used."""
    officers = Post.objects.filter(role=Role.PRIVACY, user__is_active=True).values_list(
        "user__email", flat=True
    )
    _mail(warning, sorted(set(officers)), f"/intelligence/warnings/{warning.number}/", "warning")


def _tell_agency(dispatch: Dispatch) -> None:
    of: GuardedRecord = dispatch.warning or dispatch.record
    people = with_facts(User.objects.filter(agency=dispatch.agency, is_active=True))
    standings = [(person.email, standing_of(person)) for person in people]
    readers = [mail for mail, standing in standings if standing and admitting(standing, of.label)]
    where = "warnings/" if dispatch.warning else ""
    _mail(of, readers, f"/intelligence/{where}{of.number}/", str(dispatch.reference))


def _mail(of, to: list[str], path: str, name: str) -> None:
    for address in to:
        mail(
            address,
            subject=f"[LES] {of.number}",
            says=f"{of.number} (LES) waits for you in the portal.",
            path=path,
            name=f"{name}.{of.number}.{address.partition('@')[0]}",
        )
