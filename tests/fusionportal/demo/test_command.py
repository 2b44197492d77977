"""The demonstration is loaded once, whole or with agencies and people only."""

import pytest
from django.core.management import CommandError, call_command

from partners.models import Agency, User
from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.models import Tip


def test_a_bare_center_has_its_agencies_and_people_and_no_report(db, settings, capsys):
    settings.DEMO = True
    call_command("load_demo", bare=True)
    assert Agency.objects.count() >= 24
    assert User.objects.count() == 60
    with acting(courier()):
        assert not Tip.objects.unguarded().exists()
    call_command("load_demo")
    assert "nothing was loaded" in capsys.readouterr().out


def test_nothing_is_loaded_outside_the_demonstration(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("load_demo")
    assert not Agency.objects.exists()
