"""A command that has the terminal until it ends."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    """Treat being told to end as Ctrl-C, so that what was started is stopped."""
    raise KeyboardInterrupt


def heed_signals() -> None:
    """Let SIGTERM and a closed terminal stop the launcher as Ctrl-C does."""
    # SIGINT too: a shell starts what it puts in the background with that one ignored.
    for number in STOPPING:
        signal.signal(number, interrupt)


def ignore_signals() -> None:
    """Let nothing interrupt the stopping: a second Ctrl-C would leave half of it running."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path | None = None) -> int:
    """Run a command with the terminal's input and output; returns its exit status."""
    with subprocess.Popen(list(command), env=dict(environment), cwd=folder) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # Ctrl-C has reached the command as well; a signal sent to the launcher alone has not.
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                process.wait(15)
            process.kill()
            return 130
