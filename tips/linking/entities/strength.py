"""How far an entity can carry a link, in a word and in the reasons for it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .gathering import Entity


def strength(entity: Entity) -> tuple[str, str]:
    """Return a word and the sentence behind it."""
    if entity.excluded:
        return _("Taken out"), _("People took it out of matching. It connects no tips.")
    if not entity.links:
        return _("Never matched"), _("This kind of find is shown and never connects tips by itself.")
    if entity.common:
        return _("Too common to match"), _("More than %(n)d other tips hold it, so it says nothing.") % {
            "n": entity.limit
        }
    if entity.loose:
        return _("Hint"), _("Part of something, or a place: it wants a second reason beside it.")
    if entity.confirmed:
        said = ngettext(
            "A person confirmed it in %(n)d tip.", "People confirmed it in %(n)d tips.", entity.confirmed
        )
        return _("Strong"), said % {"n": entity.confirmed}
    return _("Likely"), _("Found by the portal; nobody has confirmed it yet.")
