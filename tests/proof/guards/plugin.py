"""Runs the tests once for each guard that is taken away, and writes down which of them noticed.

A guard counts as missed only where a test fails without it that passes with it.
"""

import json
import random
import re
import time
from pathlib import Path

from _pytest.runner import runtestprotocol

from tests.proof.guards.sites import ROOT, Site, gone, sites

# No guard is given more tests than this many seconds of them, nearest first.
PATIENCE = 25


def pytest_addoption(parser):
    """Ask which guards to take away."""
    parser.addoption("--guards", action="append", default=[], help="visible_to, refusal or trail")
    parser.addoption("--guards-sample", type=int, default=0, help="so many of each, drawn by a kept seed")
    parser.addoption("--guards-out", default="", help="where the outcome of each is written")


def pytest_runtestloop(session):
    """Take each guard away in turn, instead of running every test once."""
    kinds = session.config.getoption("--guards")
    if not kinds:
        return None
    found = [site for kind in kinds for site in _drawn(sites({kind}), session.config)]
    place = Path(session.config.getoption("--guards-out") or ROOT / "var" / "guards.jsonl")
    sources: dict = {}
    with place.open("a", encoding="utf-8") as out:
        for site in found:
            began, noticed = time.process_time(), ""
            with gone(site) as functions:
                noticed = (
                    _noticed(session, _nearest(session.items, site, sources)) if functions else "not loaded"
                )
            if noticed and functions and not _passes(session, noticed):
                noticed = ""
            row = {
                "kind": site.kind,
                "guard": str(site),
                "noticed": noticed,
                "seconds": round(time.process_time() - began, 1),
            }
            out.write(json.dumps(row) + "\n")
            out.flush()
    return True


def _drawn(found: list[Site], config) -> list[Site]:
    most = config.getoption("--guards-sample")
    return sorted(random.Random(1).sample(found, min(most, len(found))), key=str) if most else found


def _nearest(items, site: Site, sources) -> list:
    """Return the tests, those first that name the function or stand where its own would."""
    app, feature = Path(site.path).parts[:2]
    word = re.compile(rf"\b{re.escape(site.function)}\b")

    def distance(item) -> int:
        text = sources.setdefault(item.path, item.path.read_text())
        here = f"tests/{app}/{feature}" in str(item.path)
        return 3 * (not word.search(text)) + 2 * (not here) + (f"tests/{app}/" not in str(item.path))

    near = [(distance(item), n, item) for n, item in enumerate(items)]
    return [item for _, _, item in sorted(near, key=lambda each: each[:2])]


def _noticed(session, items) -> str:
    until = time.process_time() + PATIENCE
    for item in items:
        if time.process_time() > until:
            break
        if _fails(session, item):
            return item.nodeid
    return ""


def _passes(session, nodeid: str) -> bool:
    return not _fails(session, next(item for item in session.items if item.nodeid == nodeid))


def _fails(session, item) -> bool:
    if hasattr(item, "_initrequest"):
        item._initrequest()
    other = session.items[0] if session.items[0] is not item else session.items[-1]
    return any(report.failed for report in runtestprotocol(item, nextitem=other, log=False))
