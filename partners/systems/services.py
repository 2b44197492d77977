"""Making and ending the keys of an agency's systems."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partners.people.models import User
from partners.people.standings import standing_for
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.once import in_line

from .models import SystemKey

FOR_SYSTEMS = frozenset({Duty.REPORT, Duty.READ_PRODUCTS, Duty.RECEIVE_REFERRAL})
LONGEST = 365


def digest_of(secret: str) -> str:
    """Return what is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


@transaction.atomic
def make_key(*, by: Standing, keeper: User, name: str, days: int = LONGEST) -> tuple[SystemKey, str]:
    """Make a key for one system of an agency; return it with its secret, which is shown this once.

    ``keeper`` is the person of the same agency who answers for it: the system may do what they may,
    and stops when they do. Raises ``PermissionDenied`` or ``ValidationError`` by field.
    """
    _may_manage(by, keeper.agency_id)
    if not 1 <= days <= LONGEST:
        raise ValidationError({"days": _("Choose between 1 and %(most)s days.") % {"most": LONGEST}})
    in_line("make system key", by=by)
    if SystemKey.objects.filter(agency=keeper.agency_id, name=name, ended_at=None).exists():
        raise ValidationError(
            {"name": _("A key of this name is in use. End it first, or choose another name.")}
        )
    standing = standing_for(keeper.pk)
    if standing is None or not standing.duties & FOR_SYSTEMS:
        words = _("%(name)s holds no post that a system could act under. Choose somebody else.")
        raise ValidationError({"keeper": words % {"name": keeper.name}})
    secret = f"fp_{secrets.token_urlsafe(32)}"
    key = SystemKey.objects.create(
        agency_id=keeper.agency_id,
        name=name,
        keeper=keeper,
        made_by_id=by.user_id,
        digest=digest_of(secret),
        ends_with=secret[-4:],
        valid_until=timezone.localdate() + timedelta(days=days),
    )
    audit(by, "make system key", key, detail={"keeper": keeper.pk, "days": days})
    return key, secret


@transaction.atomic
def end_key(key: SystemKey, *, by: Standing) -> None:
    """End a key; ending it again changes nothing. Raises ``PermissionDenied``."""
    _may_manage(by, key.agency_id)
    if SystemKey.objects.filter(pk=key.pk, ended_at=None).update(ended_at=timezone.now()):
        audit(by, "end system key", key)


def _may_manage(by: Standing, agency_id: int | None) -> None:
    own = by.may(Duty.MANAGE_AGENCY) and by.agency_id == agency_id
    if not (own or by.may(Duty.ADMINISTER)):
        raise PermissionDenied(_("Keys are made and ended by the agency's administrator."))
