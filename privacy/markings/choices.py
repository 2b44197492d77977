"""The families a marking belongs to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Family(TextChoices):
    """Which set of handling rules a marking comes from."""

    PUBLIC = "public", _("Public")
    FOUO = "fouo", _("For official use only")
    LES = "les", _("Law enforcement sensitive")
    CUI = "cui", _("Controlled unclassified information")
    TLP = "tlp", _("Traffic light protocol")

    @property
    def is_control(self) -> bool:
        """Whether the family controls access by itself; TLP asks, it does not control."""
        return self is not Family.TLP
