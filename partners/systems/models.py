"""Keys of agencies' systems; only a digest of each is kept."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from partners.directory.models import Agency

PERSON = settings.AUTH_USER_MODEL


class SystemKey(models.Model):
    """What one system of one agency shows to use the API, and who answers for what it does.

    ``digest`` is the SHA-256 of a random secret of 256 bits, which is long enough to need no salt.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="system_keys")
    name = models.CharField(max_length=60)
    keeper = models.ForeignKey(PERSON, models.PROTECT, related_name="kept_keys")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    ends_with = models.CharField(max_length=4, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    valid_until = models.DateField()
    used_on = models.DateField(null=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["ended_at", "name", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__lte=F("made_at") + timedelta(days=366)),
                name="system_key_a_year_at_most",
            )
        ]

    def __str__(self):
        return f"{self.name} (…{self.ends_with})"
