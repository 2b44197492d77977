"""The whole portal as people meet it: its own servers, web server, worker and beat, on invented data."""

import shutil
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fusionportal.launch import crew, migrating
from fusionportal.launch.demo import command
from fusionportal.launch.folder import DataFolder
from fusionportal.launch.ports import LOOPBACK
from fusionportal.launch.postgres import CARELESS, Postgres
from fusionportal.launch.programs import Program, stop_together
from fusionportal.launch.servers import Servers
from fusionportal.launch.site import answers
from fusionportal.launch.valkey import Valkey

SECONDS_TO_ANSWER = 90


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
            self.programs[name] = made[name]()
            self.programs[name].start()
        if "web" in names:
            until(lambda: answers(f"{self.address}/healthz"), "the web server answers")

    def stop(self, *names: str) -> None:
        """Ask some of the crew to end, and wait until they have."""
        stop_together([self.programs[name] for name in names])

    def kill(self, name: str) -> None:
        """End one of the crew as a power cut would, with everything it had started."""
        process = self.programs[name].running()
        assert process is not None, f"the {name} does not run"
        for each in (*process.children(recursive=True), process):
            each.kill()
        process.wait(10)
        self.programs[name].stop()

    def mail(self) -> list[str]:
        """Return every mail that left."""
        return [path.read_text("utf-8") for path in sorted((self.servers.folder.path / "mail").iterdir())]

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
def running(*programs: str) -> Iterator[Portal]:
    """Start a portal with the demonstration center in a folder of its own; stop it and clear up."""
    folder = DataFolder(Path(tempfile.mkdtemp(prefix="fp-")))
    folder.make()
    servers = Servers(folder, Postgres.of(folder, **CARELESS), Valkey(folder))
    with socket.socket() as line:
        line.bind((LOOPBACK, 0))
        line.listen(128)
        portal = Portal(servers, line)
        try:
            servers.start()
            migrating.migrate(servers, quietly=True)
            loaded = command(servers, "load_demo")
            assert loaded.returncode == 0, loaded.stderr[-2000:]
            portal.start(*programs)
            yield portal
        finally:
            stop_together(list(portal.programs.values()))
            servers.stop()
            shutil.rmtree(folder.path, ignore_errors=True)
            if servers.postgres:
                shutil.rmtree(servers.postgres.housing.data.parent, ignore_errors=True)
