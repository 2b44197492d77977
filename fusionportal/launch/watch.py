"""Watching over started programs: what ends is started again, ever more slowly if it keeps ending."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from fusionportal.launch.programs import Program, end_session
from fusionportal.launch.progress import Refusal, say

LONGEST_WAIT = 30.0
# Processes of a killed server need a moment to notice and leave.
FAILED_WAIT = 3.0
# After this long without a fall, the next one is treated as the first.
STEADY = 60.0


@dataclass
class Watched:
    """One program with what has become of it."""

    program: Program
    process: "subprocess.Popen[bytes] | None" = None
    falls: int = 0
    started_at: float = 0.0
    due_at: float | None = None

    def start(self, now: float) -> None:
        """Start it."""
        self.process, self.started_at, self.due_at = self.program.start(), now, None

    def look(self, now: float) -> None:
        """Notice that it has ended, say so, and start it again when its time has come."""
        if self.due_at is not None:
            if now >= self.due_at:
                self.start(now)
                say(f"{self.program.name} started again")
        elif self.process and self.process.poll() is not None:
            end_session(self.process.pid)
            self.falls = 1 if now - self.started_at > STEADY else self.falls + 1
            wait = min(LONGEST_WAIT, 2.0 ** (self.falls - 1))
            self.due_at = now + wait
            how, log = ended(self.process.returncode), self.program.folder.log(self.program.name)
            say(f"{self.program.name} ended ({how}); starting it again in {wait:.0f} s; its log is {log}")


@dataclass
class Server:
    """A server that brings its own way of starting and may have been started by another launcher."""

    name: str
    up: Callable[[], object]
    start: Callable[[], None]
    not_before: float = 0.0

    def look(self, now: float) -> None:
        """Notice that it has ended and start it again."""
        if self.up() or now < self.not_before:
            return
        say(f"{self.name} ended; starting it again")
        try:
            self.start()
            say(f"{self.name} started again")
        except Refusal as refusal:
            say(str(refusal))
            self.not_before = now + FAILED_WAIT


def ended(status: int) -> str:
    """How a process ended, in words."""
    return f"signal {-status}" if status < 0 else f"exit status {status}"
