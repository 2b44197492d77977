"""The embedded PostgreSQL: core features only, no network port, two roles that serve and own."""

import hashlib
import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import quote

from fusionportal.launch.folder import DataFolder
from fusionportal.launch.housing import Housing
from fusionportal.launch.programs import Program
from fusionportal.launch.progress import Refusal, refusal_from

SUPERUSER = "portal_root"
PREPARATION = Path(__file__).with_name("prepare.sql")
SECONDS_TO_START = 60
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "80",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# A database that only tests see may lose everything in a power cut.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
# The folding of accented letters is PostgreSQL's own and the same everywhere; the machine's locales are not.
CLUSTER = ("--auth=trust", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")


@dataclass(frozen=True)
class Postgres:
    """The database server of one data folder."""

    folder: DataFolder
    settings: dict[str, str]
    housing: Housing

    @classmethod
    def of(cls, folder: DataFolder, **settings: str) -> "Postgres":
        """The server of a data folder, with `settings` over the usual ones."""
        return cls(folder, SETTINGS | settings, Housing.of(folder))

    @property
    def program(self) -> Program:
        """The server as a program to start, find and stop."""
        housing = self.housing
        settings = self.settings | {"unix_socket_directories": str(housing.sockets)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return Program(
            name="postgres",
            folder=self.folder,
            command=[str(housing.binaries / "postgres"), "-D", str(housing.data), *options],
            marker=str(housing.data),
            environment=_environment(),
            # The fast shutdown: connections end, committed work is kept.
            stop_signal=signal.SIGINT,
            popen={"cwd": "/", **housing.identity},
        )

    def start(self) -> None:
        """Start the server if it is not up, making the cluster, the roles and the database if need be."""
        if not self._found():
            if not (self.housing.data / "PG_VERSION").exists():
                self._make_cluster()
            process = self.program.start()
            self._wait_until_ready(process)
        self._prepare()

    def stop(self) -> None:
        """Stop the server, keeping its data."""
        self.program.stop()

    def url(self, role: str) -> str:
        """The address of the portal's database for one role."""
        return f"postgres://{role}@/portal?host={quote(str(self.housing.sockets), safe='')}"

    def _make_cluster(self) -> None:
        making = self.housing.data.with_name("making")
        shutil.rmtree(making, ignore_errors=True)
        options = ("-U", SUPERUSER, *CLUSTER, "--no-instructions", "--no-sync")
        self._run(str(self.housing.binaries / "initdb"), "-D", str(making), *options)
        # Named only when whole: a start that was cut short makes the cluster again.
        making.rename(self.housing.data)

    def _found(self) -> bool:
        """Whether the server is up; what a killed one left behind is cleared away."""
        left = self.housing.data / "postmaster.pid"
        with suppress(OSError):
            self.folder.pid_file("postgres").write_text(
                left.read_text(encoding="utf-8").split()[0], encoding="ascii"
            )
        if self.program.running():
            return True
        # The number in it may belong to a stranger by now, and PostgreSQL would refuse to start.
        for file in (left, self.housing.sockets / ".s.PGSQL.5432.lock"):
            file.unlink(missing_ok=True)
        return False

    def _wait_until_ready(self, process: "subprocess.Popen[bytes]") -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            if process.poll() is not None:
                words = self.program.last_words(3)
                raise refusal_from(words, self.housing.data, "PostgreSQL did not start")
            with suppress(OSError, IndexError):
                lines = (self.housing.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
                if lines[7].strip() == "ready":
                    return
            time.sleep(0.03)
        raise Refusal(
            f"PostgreSQL did not answer in {SECONDS_TO_START} s: see {self.folder.log('postgres')}."
        )

    def _prepare(self) -> None:
        stamp = self.housing.data.with_name("prepared")
        wanted = hashlib.sha256(PREPARATION.read_bytes()).hexdigest()
        if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
            return
        address = ("-h", str(self.housing.sockets), "-U", SUPERUSER, "-d", "postgres")
        with open(PREPARATION, "rb") as script:
            self._run(str(self.housing.binaries / "psql"), "-q", "-X", *address, stdin=script)
        stamp.write_text(wanted, encoding="ascii")

    def _run(self, *command: str, stdin: int | IO[bytes] = subprocess.DEVNULL) -> None:
        step = subprocess.run(
            command,
            env=_environment(),
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            check=False,
            start_new_session=True,
            cwd="/",
            **self.housing.identity,
        )
        if step.returncode:
            raise refusal_from(step.stderr, self.housing.data, f"PostgreSQL's {Path(command[0]).name} failed")


def _environment() -> dict[str, str]:
    """The caller's environment without what would lead the server or its clients astray."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return kept | {"LC_ALL": "C", "PORTAL_OWNER_CREATES_DATABASES": "1"}
