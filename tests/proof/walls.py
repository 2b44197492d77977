"""Three ways of asking: with both walls, with only the first, with only the second.

The first wall is ``visible_to`` in the code, the second is the database's row security.
"""

import os
from contextlib import contextmanager, nullcontext

import pytest
from django.db import connection

from privacy.access.querysets import GuardedQuerySet


@contextmanager
def only_the_first():
    """Let the database show every row, as its owner would see it."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE portal_owner")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")


@contextmanager
def only_the_second():
    """Let the code ask for every row, as if each page forgot to say who is reading."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(GuardedQuerySet, "visible_to", lambda rows, standing: rows._clear())
        yield


WALLS = {
    "both walls": nullcontext,
    "only the first wall": only_the_first,
    "only the second wall": only_the_second,
}

# What takes minutes more is asked for by PROOF_DEEP=1; the usual run asks the rows, the table of answers and the lists.
DEEP = os.environ.get("PROOF_DEEP") == "1"
deep = pytest.mark.skipif(not DEEP, reason="takes minutes: asked for by PROOF_DEEP=1")
