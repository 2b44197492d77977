"""The acts of an agency's administrator: who joins, in which post, and who leaves."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from partners.directory.models import Agency
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit

from .choices import Role
from .inviting import send_invitation
from .models import Post, User
from .roles import duties_of

LAST_ADMIN = "Your agency needs an administrator. Give somebody else that post first."


def grantable(by: Standing) -> list[Role]:
    """Return the posts this administrator may give: none with a duty they do not have themselves.

    Receiving criminal intelligence opens nothing by itself: it takes a law-enforcement post, Part 23
    training, an agreement and a dissemination by name (28 CFR 23.20(e), (f)), which they can't give.
    """
    own = by.duties | {Duty.READ_INTELLIGENCE}
    return [role for role in Role if duties_of([role]) and duties_of([role]) <= own]


@transaction.atomic
def invite(
    *, by: Standing, name: str, email: str, role: str, title: str = "", law_enforcement: bool = False
) -> User:
    """Make an account for somebody of one's own agency and mail them the way to a password."""
    agency = _agency(by)
    _may_give(role, by)
    if law_enforcement and not agency.law_enforcement:
        raise ValidationError({"law_enforcement": "Your agency is not a law-enforcement agency."})
    if User.objects.filter(email__iexact=email).exists():
        raise ValidationError({"email": "This address can't be invited. Ask the center."})
    person = User.objects.create_user(
        email=email, name=name, title=title, agency=agency, law_enforcement=law_enforcement
    )
    audit(by, "invite", person, detail={"role": role})
    _give(person, role, by)
    send_invitation(person)
    return person


@transaction.atomic
def invite_again(person: User, *, by: Standing) -> User:
    """Mail somebody who never came in a fresh way to a password."""
    _own(person, by)
    if person.last_login or not person.is_active:
        raise ValidationError("They have an account already.")
    person.joined_at = timezone.now()
    person.save(update_fields=["joined_at"])
    audit(by, "invite", person)
    send_invitation(person)
    return person


@transaction.atomic
def give_post(person: User, *, by: Standing, role: str) -> Post:
    """Give somebody of one's own agency one more post."""
    _agency(by)
    _own(person, by)
    if person.pk == by.user_id:
        raise PermissionDenied("Nobody gives themselves a post.")
    _may_give(role, by)
    return _give(person, role, by)


@transaction.atomic
def end_post(post: Post, *, by: Standing) -> Post:
    """End a post at once; the next page of whoever held it is already without it."""
    agency = _agency(by)
    _own(post.user, by)
    if post.role == Role.AGENCY_ADMIN and _administrators(agency).exclude(pk=post.pk).count() == 0:
        raise ValidationError(LAST_ADMIN)
    post.ends_on = timezone.localdate() - timedelta(days=1)
    post.save(update_fields=["ends_on"])
    audit(by, "end post", post.user, detail={"role": post.role})
    return post


@transaction.atomic
def end_account(person: User, *, by: Standing) -> User:
    """Shut the account of somebody who left, with all their posts."""
    agency = _agency(by)
    _own(person, by)
    if not _administrators(agency).exclude(user=person).exists():
        raise ValidationError(LAST_ADMIN)
    person.is_active = False
    person.save(update_fields=["is_active"])
    Post.objects.filter(_current(), user=person).update(ends_on=timezone.localdate() - timedelta(days=1))
    audit(by, "end account", person)
    return person


def _give(person: User, role: str, by: Standing) -> Post:
    facts = {"starts_on": timezone.localdate(), "ends_on": None, "approved_by_id": by.user_id}
    post, _new = Post.objects.update_or_create(user=person, role=role, defaults=facts)
    audit(by, "give post", person, detail={"role": role})
    return post


def _may_give(role: str, by: Standing) -> None:
    if role not in grantable(by):
        raise ValidationError({"role": "You can't give a post with duties you don't have yourself."})


def _agency(by: Standing) -> Agency:
    """Return one's own agency, locked: two administrators ending each other would leave none."""
    if not by.may(Duty.MANAGE_AGENCY):
        raise PermissionDenied(f"This is for people who {Duty.MANAGE_AGENCY.label.lower()}.")
    return Agency.objects.select_for_update().get(pk=by.agency_id)


def _own(person: User, by: Standing) -> None:
    if not by.may(Duty.MANAGE_AGENCY) or person.agency_id != by.agency_id:
        raise PermissionDenied("They are not of your agency.")


def _administrators(agency: Agency):
    return Post.objects.filter(_current(), user__agency=agency, user__is_active=True, role=Role.AGENCY_ADMIN)


def _current() -> Q:
    today = timezone.localdate()
    return Q(starts_on__lte=today) & (Q(ends_on=None) | Q(ends_on__gte=today))
