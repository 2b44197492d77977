"""run.py: what a newcomer is told when something is missing."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(run.__file__).parent


@pytest.fixture
def checkout(tmp_path):
    """A checkout without packages, in a folder with a space, and an installer that answers as told."""
    place = tmp_path / "a checkout"
    shutil.copytree(ROOT / "requirements", place / "requirements")
    shutil.copy(ROOT / "run.py", place)

    def start(answer):
        installer = place / "bin" / "uv"
        installer.parent.mkdir()
        installer.write_text(f"#!/bin/sh\necho {answer!r} >&2\nexit 2\n")
        installer.chmod(0o755)
        environment = {"PATH": str(installer.parent), "HOME": str(tmp_path)}
        command = [sys.executable, str(place / "run.py"), "demo"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return start


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("error: failed to write: No space left on device (os error 28)", "The disk is full: "),
        ("error: failed to create directory: Permission denied (os error 13)", "The folder "),
        (
            "error: Request failed: dns error: failed to look up",
            "The package registry cannot be reached: ",
        ),
        ("error: Hash mismatch for django==5.2.19", "A downloaded package is not the one the lock names: "),
        ("error: the moon is in the wrong quarter", "The packages could not be installed: error: the moon"),
    ],
)
def test_a_failed_installation_is_one_sentence_and_no_traceback(checkout, answer, sentence):
    done = checkout(answer)
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert len(done.stderr.strip().splitlines()) == 1


def test_an_old_python_can_read_it_and_is_told_which_one_is_needed(monkeypatch):
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    with pytest.raises(run.Refusal, match=r"^FusionPortal needs Python 3.11 or newer, and this is "):
        run.main()


def test_a_python_that_cannot_make_environments_is_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(run, "PYTHON", str(tmp_path / "none"))
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(run.Refusal, match="install the venv package of your system"):
        run.make_environment(uv=None)


def test_an_unknown_command_lists_the_commands():
    done = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "dance"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert all(f"run.py {command}" in done.stderr for command in run.LOCKS)


def test_the_lock_that_has_more_satisfies_the_one_that_has_less():
    versions = {
        name: set((ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8").split())
        for name in ("demo", "test", "prod")
    }
    assert versions["demo"] <= versions["test"]
    assert versions["prod"] <= versions["demo"]
