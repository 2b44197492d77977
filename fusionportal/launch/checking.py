"""python3 run.py check: everything that can be judged without running the portal."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from fusionportal.launch.environment import management, owning, tool
from fusionportal.launch.folder import ROOT
from fusionportal.launch.postgres import CARELESS
from fusionportal.launch.progress import say
from fusionportal.launch.servers import Servers, in_use
from fusionportal.launch.testing import free_folder

CHECKS = {
    "lint": tool("ruff", "check", "."),
    "formatting": tool("ruff", "format", "--check", "."),
    "templates": tool("djlint", "templates", "--lint", "--quiet"),
    "import contracts": [str(Path(sys.executable).with_name("lint-imports"))],
    "types": tool("mypy"),
    "missing migrations": management("makemigrations", "--check", "--dry-run"),
    "deployment": management("check", "--deploy", "--fail-level", "WARNING"),
}


def main(_arguments: Sequence[str]) -> int:
    """Run every check, whatever the others found; returns 1 if any found something."""
    with free_folder() as folder, in_use(Servers.of(folder, **CARELESS)) as servers:
        environment = owning(servers, DEMO="0", DEBUG="0")
        failed = [name for name, command in CHECKS.items() if not passes(name, command, environment)]
    say(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def passes(name: str, command: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Run one check and print how long it took, with its output if it found something."""
    begun = time.monotonic()
    step = subprocess.run(
        list(command),
        cwd=ROOT,
        env=dict(environment),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    taken = time.monotonic() - begun
    say(f"{name}: {'found something' if step.returncode else 'passed'} ({taken:.1f} s)")
    if step.returncode:
        print(step.stdout + step.stderr, flush=True)
    return step.returncode == 0
