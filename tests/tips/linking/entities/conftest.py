"""Two analysts, one of whom may see what the other may not."""

import pytest

from privacy.access.acting import acting, refresh
from privacy.access.interning import label_of, relabelled
from privacy.access.standing import courier
from tips.models import Tip


@pytest.fixture
def browser(client):
    """Sign somebody in and return their browser."""

    def sign_in(person):
        client.force_login(person, backend="fusionportal.own.backend.PortalBackend")
        return client

    return sign_in


@pytest.fixture
def shut_away(db):
    """Put a tip in a compartment that nobody of the cast is read in to."""

    def away(tip, *compartments):
        with acting(courier()):
            row = Tip.objects.unguarded().select_related("label").get(pk=tip.pk)
            names = {"compartments": list(compartments or ("fern",))}
            row.label = relabelled(label_of(row), **names)
            row.desk_label = relabelled(row.desk_label, **names)
            refresh()
            row.save(update_fields=["label", "desk_label"])
        return tip

    return away
