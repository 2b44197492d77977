"""Named exceptions: one record shared with one agency or circle, for a reason, until a day.

The only place that speaks to django-guardian. Its rows are the record of the grant; a trigger
copies the circle's key to the record, and the reader's circle key ends with the grant's last day.
"""

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from guardian.models import GroupObjectPermissionBase

from privacy.audit.trail import record as audit

from .interning import key_ids
from .models import KeyKind
from .records import GuardedRecord
from .standing import Standing


class NamedGrant(GroupObjectPermissionBase):
    """One record opened to one circle; a subclass names the record by a direct foreign key."""

    reason = models.TextField()
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    until = models.DateField()
    key = models.IntegerField(editable=False)

    class Meta(GroupObjectPermissionBase.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="%(class)s_says_why"),
        ]


def grant_kinds() -> list[type[NamedGrant]]:
    """Return every kind of named grant in the portal, one for each kind of record that may be shared."""
    return [model for model in apps.get_models() if issubclass(model, NamedGrant)]


def grants_join(table: str, grants: str) -> pgtrigger.Trigger:
    """Return the trigger that keeps a record's ``grant_keys`` equal to its grants."""
    return pgtrigger.Trigger(
        name="grants_join",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
        UPDATE {table} SET grant_keys = coalesce(
            (SELECT array_agg(DISTINCT g.key ORDER BY g.key) FROM {grants} g
              WHERE g.content_object_id = {table}.id), ARRAY[]::int[])
        WHERE id IN (NEW.content_object_id, OLD.content_object_id);
        RETURN NULL;
        """,
    )


@transaction.atomic
def share(record: GuardedRecord, *, to: Group, by: Standing, reason: str, until) -> models.Model:
    """Open one record to one agency's or circle's people until a day, saying why."""
    grants = record._meta.get_field("grants").related_model
    [key] = key_ids([(KeyKind.CIRCLE, str(to.pk))], until=until)
    grant, _ = grants.objects.update_or_create(
        content_object=record,
        group=to,
        permission=_viewing(record),
        defaults={"reason": reason, "granted_by_id": by.user_id, "until": until, "key": key},
    )
    audit(by, "share", record, purpose=reason, detail={"circle": to.pk, "until": until.isoformat()})
    return grant


@transaction.atomic
def withdraw(record: GuardedRecord, *, from_: Group, by: Standing, reason: str) -> None:
    """Take a named grant back."""
    record._meta.get_field("grants").related_model.objects.filter(content_object=record, group=from_).delete()
    audit(by, "withdraw", record, purpose=reason, detail={"circle": from_.pk})


def _viewing(record: GuardedRecord) -> Permission:
    meta = record._meta
    return Permission.objects.get(content_type__app_label=meta.app_label, codename=f"view_{meta.model_name}")
