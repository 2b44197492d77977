"""Takes guards out of the running program one at a time and writes down which test missed each.

    python3 benchmarks/mutants.py refusal trail --sample 40     some of these kinds, drawn by a kept seed
    python3 benchmarks/mutants.py visible_to                    every filter, with the second wall down
    python3 benchmarks/mutants.py --told                        what the last runs found, as a table

The outcome of each guard is one line of var/guards.jsonl. Walls of tables are taken away on every
run of the tests (tests/proof/guards); conditions of rules and declarations of doors where PROOF_DEEP=1 asks for it.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "var" / "guards.jsonl"
TESTS = [f"tests/{app}" for app in ("tips", "products", "intelligence", "partners", "privacy")]
PAGES = "tests/proof/guards/test_filters.py"
UNNOTICED = {"", "unnoticed", "not loaded", "no page reached it"}


def main(arguments: list[str]) -> int:
    """Run what is asked for; returns 0 also where a guard was not missed, since that is a finding."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kinds", nargs="*", choices=["visible_to", "refusal", "trail"])
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--told", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.told or not chosen.kinds:
        print(told())
        return 0
    OUT.parent.mkdir(exist_ok=True)
    environment = os.environ | {"GUARDS": "1", "GUARDS_OUT": str(OUT)}
    if "visible_to" in chosen.kinds:
        _run([PAGES], environment)
    if others := [kind for kind in chosen.kinds if kind != "visible_to"]:
        asked = [word for kind in others for word in ("--guards", kind)]
        more = [
            "-p",
            "tests.proof.guards.plugin",
            *asked,
            "--guards-sample",
            str(chosen.sample),
            "--guards-out",
            str(OUT),
        ]
        _run([*more, *TESTS], environment)
    print(told())
    return 0


def _run(arguments: list[str], environment: dict[str, str]) -> None:
    command = [sys.executable, str(ROOT / "run.py"), "test", *arguments, "-q", "-n0", "--reuse-db"]
    subprocess.run(command, cwd=ROOT, env=environment, check=False)


def outcomes() -> dict[tuple[str, str], str]:
    """Return the last outcome of each guard, by kind and place."""
    if not OUT.exists():
        return {}
    rows = map(json.loads, OUT.read_text(encoding="utf-8").splitlines())
    return {(row["kind"], row["guard"]): row["noticed"] for row in rows}


def told() -> str:
    """Return what was found as a table, and every guard that nothing missed."""
    found = outcomes()
    tried = Counter(kind for kind, _ in found)
    left = sorted(key for key, noticed in found.items() if noticed in UNNOTICED)
    missed = Counter(kind for kind, _ in left)
    lines = ["| guards | taken away | missed by a test | not missed |", "|---|---|---|---|"]
    lines += [f"| {kind} | {n} | {n - missed[kind]} | {missed[kind]} |" for kind, n in sorted(tried.items())]
    return "\n".join([*lines, "", *(f"- {kind}: `{guard}`" for kind, guard in left)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
