"""The whole portal as people meet it: its own servers, web server, worker and beat, on invented data."""

import os
import re
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_string
from email.message import Message
from pathlib import Path
from unittest.mock import patch

import psutil

from fusionportal.launch import crew, migrating
from fusionportal.launch.demo import command
from fusionportal.launch.folder import DataFolder
from fusionportal.launch.ports import LOOPBACK
from fusionportal.launch.postgres import CARELESS, Postgres
from fusionportal.launch.programs import Program, stop_together
from fusionportal.launch.servers import Servers
from fusionportal.launch.site import answers
from fusionportal.launch.valkey import Valkey

CREW = ("web", "worker", "beat")
SECONDS_TO_ANSWER = 90
# What waits is looked for every second or two here, so that nobody has to wait for it.
IMPATIENT = {"SWEEP_EVERY": "2", "RETRY_AFTER": "1", "WAKE_AFTER": "2"}
# What was committed outlives a killed server; only a power cut of the whole machine may lose it.
ON_A_GOOD_DISK = {name: value for name, value in CARELESS.items() if name != "synchronous_commit"}
BETWEEN_MAILS = re.compile(r"\n-{79}\n")


@dataclass
class Portal:
    """The running processes, each of which a test may stop and start again."""

    servers: Servers
    line: socket.socket
    programs: dict[str, Program] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where the web server answers."""
        return f"http://{LOOPBACK}:{self.line.getsockname()[1]}"

    def start(self, *names: str) -> None:
        """Start some of the crew and wait for the web server where it is among them."""
        made = {"web": lambda: crew.web(self.servers, self.line), "worker": self._worker, "beat": self._beat}
        for name in names:
            with patch.dict(os.environ, IMPATIENT):
                self.programs[name] = made[name]()
            self.programs[name].start()
        if "web" in names:
            until(lambda: answers(f"{self.address}/healthz"), "the web server answers")

    def kill(self, name: str) -> None:
        """End one part as a power cut would, with everything it had started, all at the same moment."""
        program = self.programs.get(name) or getattr(self.servers, name).program
        process = program.running()
        assert process is not None, f"the {name} does not run"
        everything = [process, *process.children(recursive=True)]
        for each in everything:
            with suppress(psutil.NoSuchProcess):
                each.suspend()
        for each in everything:
            with suppress(psutil.NoSuchProcess):
                each.kill()
        process.wait(10)
        program.stop()

    def revive(self, name: str) -> None:
        """Start again what was killed."""
        if name in CREW:
            self.start(name)
        else:
            getattr(self.servers, name).start()

    def mail(self) -> list[Message]:
        """Return every mail that left."""
        kept = sorted((self.servers.folder.path / "mail").glob("*"))
        parts = [part for path in kept for part in BETWEEN_MAILS.split(path.read_text("utf-8"))]
        return [message_from_string(part) for part in parts if part.strip()]

    def _worker(self) -> Program:
        return crew.worker(self.servers)

    def _beat(self) -> Program:
        return crew.beat(self.servers)


def until(seen, what: str, seconds: float = SECONDS_TO_ANSWER):
    """Wait until something is so and return it; a story that hangs says what it waited for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := seen():
            return found
        time.sleep(0.2)
    raise AssertionError(f"not within {seconds:.0f} s: {what}")


@contextmanager
def running() -> Iterator[Portal]:
    """Start a portal with the demonstration center in a folder of its own; stop it and clear up."""
    folder = DataFolder(Path(tempfile.mkdtemp(prefix="fp-")))
    folder.make()
    servers = Servers(folder, Postgres.of(folder, **ON_A_GOOD_DISK), Valkey(folder))
    with socket.socket() as line:
        line.bind((LOOPBACK, 0))
        line.listen(128)
        portal = Portal(servers, line)
        # Whoever ends the tests this way would otherwise leave every part running.
        former = signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            servers.start()
            migrating.migrate(servers, quietly=True)
            loaded = command(servers, "load_demo")
            assert loaded.returncode == 0, loaded.stderr[-2000:]
            portal.start(*CREW)
            yield portal
        finally:
            signal.signal(signal.SIGTERM, former)
            stop_together(list(portal.programs.values()))
            servers.stop()
            shutil.rmtree(folder.path, ignore_errors=True)
            if servers.postgres:
                shutil.rmtree(servers.postgres.housing.data.parent, ignore_errors=True)
