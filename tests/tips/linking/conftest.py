"""Tips that share something, read as the worker reads them."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking.reading import read_tip


@pytest.fixture
def told(dana, as_, calder, host):
    """Send a report of the sheriff's and have it read."""

    def tell(words, by=None, **facts):
        report = Report(words, Source.PARTNER, {"county": calder, **facts})
        tip = submit_tip(report, by=as_(by or dana))
        with acting(courier()):
            read_tip(tip.pk)
        return tip

    return tell
