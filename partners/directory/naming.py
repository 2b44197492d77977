"""Finding an agency by what people call it."""

from difflib import get_close_matches

from django.db.models import Q

from .models import Agency


class NoSuchAgency(Exception):
    """No single agency goes by a name; says which ones come near."""


def agency_named(name: str) -> Agency:
    """Return the agency of this name or short name. Raises ``NoSuchAgency``."""
    found = Agency.objects.filter(Q(name__iexact=name.strip()) | Q(short_name__iexact=name.strip()))
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchAgency(f"More than one agency is called {name}. Use its full name.")
    near = get_close_matches(name, Agency.objects.values_list("name", flat=True), n=3, cutoff=0.4)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    raise NoSuchAgency(f"No agency is called {name}.{hint}")
