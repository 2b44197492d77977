"""Writing it down: a table for the terminal, a record with every time, and RESULTS.md."""

import json
import os
import platform
from importlib.metadata import version
from pathlib import Path

from django.db import connection

from benchmarks.cells import Cell
from benchmarks.judging import Verdict, verdicts

HERE = Path(__file__).parent
RECORDS = HERE / "results"
PACKAGES = ("Django", "django-guardian", "psycopg2-binary", "celery")
SIZES = ("1m", "100k")
MARK = {True: "met", False: "NOT MET", None: "not measured"}


def surroundings(seconds: float, load_before: float) -> dict:
    """Return what the figures depend on."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        server = cursor.fetchone()[0]
    packages = {name: _version(name) for name in PACKAGES}
    return {
        "PostgreSQL": server,
        "Python": platform.python_version(),
        **packages,
        "cores": os.cpu_count(),
        "load_before": round(load_before, 1),
        "load_after": round(os.getloadavg()[0], 1),
        "seconds": round(seconds),
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except ModuleNotFoundError:
        return "?"


def record(size: str, cells: list[Cell], about: dict) -> None:
    """Keep one run, and write RESULTS.md anew from every record there is."""
    RECORDS.mkdir(exist_ok=True)
    kept = {"size": size, "about": about, "verdicts": [_said(v) for v in verdicts(cells)]}
    kept["cells"] = [cell.as_data() for cell in cells]
    (RECORDS / f"{size}.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    if size in SIZES:
        (HERE / "RESULTS.md").write_text(_results(), encoding="utf-8")


def table(cells: list[Cell]) -> str:
    """Return the verdicts as lines of a terminal."""
    rows = [
        (_s["what"], _s["beside"], _s["target"], _s["worst"], _s["verdict"])
        for _s in map(_said, verdicts(cells))
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )


def _said(verdict: Verdict) -> dict:
    target, worst = verdict.target, verdict.worst
    number = f"{worst[1]:.2f}".rstrip("0").rstrip(".") + target.unit if worst else ""
    return {
        "what": target.what,
        "beside": target.beside,
        "target": target.words,
        "worst": f"{number} ({worst[0]})" if worst else "",
        "verdict": MARK[verdict.met],
        "cells": {name: round(value, 3) for name, value in verdict.cells},
    }


def _results() -> str:
    runs = [json.loads(path.read_text()) for size in SIZES if (path := RECORDS / f"{size}.json").exists()]
    parts = [(HERE / "preface.md").read_text(encoding="utf-8"), *(_run(run) for run in runs)]
    return "\n".join(parts)


def _run(run: dict) -> str:
    about = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in run["about"].items())
    lines = [f"## {run['size']} tips", "", about + ".", ""]
    lines += _table(
        ("what", "beside", "target", "worst cell", "verdict"),
        ((v["what"], v["beside"], v["target"], v["worst"], v["verdict"]) for v in run["verdicts"]),
    )
    lines += ["", "### Every cell", "", "Medians in milliseconds; smallest and largest in brackets.", ""]
    lines += _table(
        ("measure", "reader", "tips", "times", "counted"),
        ((f"{c['measure']}: {c['what']}", c["reader"], f"{c['tips']:,}", _times(c["times"]), _counts(c["counted"]))
         for c in run["cells"]),
    )  # fmt: skip
    return "\n".join(lines) + "\n"


def _table(head, rows) -> list[str]:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return lines + [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]


def _times(times: dict) -> str:
    said = (
        f"{name} {'≥ ' if t.get('at_least') else ''}{t['median_ms']:g} ({t['min_ms']:g} to {t['max_ms']:g})"
        for name, t in times.items()
    )
    return "; ".join(said)


def _counts(counts: dict) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in counts.items())
