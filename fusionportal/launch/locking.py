"""python3 run.py lock: resolve every list of packages again, leaving no address behind."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence

from fusionportal.launch.assets import ASSETS
from fusionportal.launch.folder import ROOT
from fusionportal.launch.node import Node, Unavailable, run
from fusionportal.launch.progress import Refusal, say

REQUIREMENTS = ROOT / "requirements"
# The others take the versions that the first one settled on.
LISTS = {"demo": None, "test": "demo", "prod": "demo", "node": None}
FORM = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]


def main(arguments: Sequence[str]) -> int:
    """Write the locks; `--upgrade` takes newer releases where the lists allow."""
    uv = shutil.which("uv")
    if not uv:
        raise Refusal("Locking needs uv on the path: install it and run the same command again.")
    # A mirror or a folder of wheels named on this machine must not decide what everybody installs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}
    for name, settled in LISTS.items():
        command = [uv, "pip", "compile", "--quiet", "--no-config", *FORM, *arguments]
        command += ["--constraint", f"{settled}.lock"] if settled else []
        step = subprocess.run(
            [*command, f"{name}.in", "--output-file", f"{name}.lock"],
            cwd=REQUIREMENTS,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if step.returncode:
            raise Refusal(f"requirements/{name}.in could not be resolved: the lines above say why.")
        say(f"requirements/{name}.lock")
    lock_npm()
    say("assets/package-lock.json")
    return 0


def lock_npm() -> None:
    """Write the npm lock without the addresses that npm puts in it."""
    try:
        run([*Node.found().npm, "install", "--package-lock-only", "--loglevel=error"], ASSETS)
    except Unavailable as reason:
        raise Refusal(f"assets/package.json could not be resolved: {reason}") from reason
    place = ASSETS / "package-lock.json"
    lock = json.loads(place.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        for name in ("funding", "resolved"):
            package.pop(name, None)
    place.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
