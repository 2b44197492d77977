"""Programs the launcher starts, finds again after a crash, and stops: its own and no others."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from fusionportal.launch.folder import DataFolder
from fusionportal.launch.progress import refusal_of


@dataclass
class Program:
    """One long-running program of a data folder, whichever launcher started it.

    `marker` is a path in its command line that no other program has: a process id alone may
    have passed to a stranger since it was written down.
    """

    name: str
    folder: DataFolder
    command: Sequence[str]
    marker: str
    environment: Mapping[str, str]
    stop_signal: signal.Signals = signal.SIGTERM
    popen: dict[str, Any] = field(default_factory=dict)

    def running(self) -> psutil.Process | None:
        """The live process, or nothing when it has ended or its number is a stranger's."""
        try:
            process = psutil.Process(int(self.folder.pid_file(self.name).read_text(encoding="ascii")))
            if process.status() != psutil.STATUS_ZOMBIE and any(
                self.marker in part for part in process.cmdline()
            ):
                return process
        except (OSError, ValueError, psutil.Error):
            pass
        return None

    def start(self) -> "subprocess.Popen[bytes]":
        """Start it in a session of its own, so that Ctrl-C reaches only the launcher."""
        try:
            with open(self.folder.log(self.name), "ab") as log:
                process = subprocess.Popen(
                    list(self.command),
                    env=dict(self.environment),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                    **self.popen,
                )
            self.folder.pid_file(self.name).write_text(str(process.pid), encoding="ascii")
        except OSError as error:
            raise refusal_of(error, self.folder.path) from error
        return process

    def stop(self) -> None:
        """Ask it to end and wait until it has."""
        stop_together([self])

    def last_words(self, lines: int = 1) -> str:
        """The end of its log, for a sentence about why it ended."""
        with suppress(OSError):
            return "\n".join(_text(self.folder.log(self.name)).splitlines()[-lines:])
        return ""


def stop_together(programs: Sequence[Program], *, grace: float = 20) -> None:
    """Ask all to end, wait `grace` seconds for each, then end those that stay and what any left behind."""
    running = [(program, process) for program in programs if (process := program.running())]
    for program, process in running:
        with suppress(psutil.NoSuchProcess):
            process.send_signal(program.stop_signal)
    for _program, process in running:
        try:
            process.wait(grace)
        except psutil.TimeoutExpired:
            end_session(process.pid, leader_lives=True)
            process.wait(5)
        end_session(process.pid)
    for program in programs:
        program.folder.pid_file(program.name).unlink(missing_ok=True)


def end_session(leader: int, *, leader_lives: bool = False) -> None:
    """End what is left of the process group that a started program led."""
    # While the group lives its number cannot be given away, so a group without its leader is ours.
    if leader_lives or not psutil.pid_exists(leader):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(leader, signal.SIGKILL)


def _text(log: Path) -> str:
    with open(log, "rb") as file:
        file.seek(max(0, log.stat().st_size - 8000))
        return file.read().decode("utf-8", "replace")
