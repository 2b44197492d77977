"""Whole pages through Django's test client: with policy and audit, without audit, without either."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from benchmarks.cells import Cell
from benchmarks.housing import without_the_wall
from benchmarks.readers import Reader
from benchmarks.timing import Effort, Way, interleaved
from privacy.access.acting import acting
from privacy.access.compiling import compiled
from privacy.access.deciding import decide
from privacy.access.querysets import GuardedQuerySet
from privacy.audit.models import AuditEntry
from tips.models import Tip

BACKEND = "fusionportal.own.backend.PortalBackend"
WHOLE, NO_AUDIT, NEITHER = "page", "without audit", "without policy and audit"


def signed_in(reader: Reader) -> Client:
    """Return a browser in which this reader is signed in."""
    client = Client()
    client.force_login(reader.user, backend=BACKEND)
    return client


def detail(reader: Reader, tips: int, effort: Effort) -> Cell:
    """The page of one tip that the reader may see: the desk's own if it answers, else the plainest."""
    tip = _newest_of(reader)
    client = signed_in(reader)
    address = _answering(client, [_address("tip", tip.number), _address("bench-tip", tip.number)])
    return _timed("detail", client, address, reader, tips, effort, tip)


def queue(reader: Reader, tips: int, effort: Effort) -> Cell | None:
    """The desk's queue, newest first, if it answers this reader."""
    client = signed_in(reader)
    address = _answering(client, [_address("tips")])
    if not address:
        return None
    return _timed("queue page", client, f"{address}?sort=-received", reader, tips, effort, _newest_of(reader))


def _timed(measure, client, address, reader, tips, effort, tip) -> Cell:
    def get():
        answer = client.get(address)
        assert answer.status_code == 200, f"{address} answered {answer.status_code}"

    get()
    with CaptureQueriesContext(
        connection,
    ) as sent:
        get()
    ways = {WHOLE: Way(get), NO_AUDIT: Way(get, silent), NEITHER: Way(get, lambda: open_house(reader, tip))}
    counted = {"queries": len(sent), "page": "portal's own" if "/bench/" not in address else "plainest"}
    return Cell(
        measure,
        address.split("?")[0].replace(tip.number, "…"),
        reader.key,
        tips,
        interleaved(ways, effort),
        counted,
    )


@contextmanager
def silent() -> Iterator[None]:
    """Keep no trail for a while."""
    with patch.object(AuditEntry, "save", lambda self, *args, **kwargs: None):
        yield


@contextmanager
def open_house(reader: Reader, tip: Tip) -> Iterator[None]:
    """Neither wall, no decision and no trail: the same page, the same templates, everybody's rows."""
    access, decision = compiled(reader.standing), None
    with acting(reader.standing):
        decision = decide(reader.standing, tip)
    with ExitStack() as stack:
        stack.enter_context(silent())
        stack.enter_context(patch("privacy.access.acting.compiled", lambda standing, of=None: access))
        stack.enter_context(patch("privacy.access.acting.raise_wall", lambda *args: None))
        stack.enter_context(patch("privacy.reading.decide", lambda *args: decision))
        stack.enter_context(patch.object(GuardedQuerySet, "visible_to", lambda self, standing: self._clear()))
        stack.enter_context(without_the_wall())
        yield


def _newest_of(reader: Reader) -> Tip:
    with acting(reader.standing):
        rows = Tip.objects.visible_to(reader.standing).select_related("label")
        return rows.order_by("-created_at", "-id").first()


def _address(name: str, *args: str) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _answering(client: Client, addresses: list[str]) -> str:
    return next((a for a in addresses if a and client.get(a).status_code == 200), "")
