"""The demonstration's own clock, so that its reports lie spread over six months."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from django.utils import timezone

_now = timezone.now


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the acts inside believe that it is this moment, and never later than now."""
    told = min(moment, _now())
    with patch.object(timezone, "now", lambda: told):
        yield
