"""The data folder: everything one installation keeps, and who is using it."""

import fcntl
import hashlib
import os
import re
import secrets
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from fusionportal.launch.progress import Refusal, refusal_of

ROOT = Path(__file__).resolve().parents[2]
# A socket address holds about 100 bytes, and the servers add their own file name.
LONGEST_SOCKET_FOLDER = 80
# Anything else would have to be quoted differently by PostgreSQL, its clients and two URL forms.
PLAIN_PATH = re.compile(r"[A-Za-z0-9/._-]+")


@dataclass(frozen=True)
class DataFolder:
    """One folder of data; two of them never meet."""

    path: Path

    @classmethod
    def chosen(cls) -> "DataFolder":
        """The folder FUSIONPORTAL_VAR names, else var/ in the checkout."""
        return cls(Path(os.environ.get("FUSIONPORTAL_VAR") or ROOT / "var").resolve())

    @property
    def fingerprint(self) -> str:
        """A short name for this folder, for what has to live outside it."""
        return hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]

    def make(self) -> None:
        """Create the folder and its private parts; raises Refusal in words."""
        try:
            for name in ("", "files", "log", "mail", "run", "static"):
                part = self.path / name
                part.mkdir(parents=True, exist_ok=True, mode=0o700)
                if not os.access(part, os.W_OK | os.X_OK):
                    raise PermissionError(13, "not writable", str(part))
        except OSError as error:
            raise refusal_of(error, self.path) from error

    def log(self, program: str) -> Path:
        """Where a program's output goes."""
        return self.path / "log" / f"{program}.log"

    def keep(self, program: str, output: str) -> Path:
        """Write down what a step printed, as far as the disk allows; returns where."""
        with suppress(OSError):
            self.log(program).write_text(output, encoding="utf-8")
        return self.log(program)

    def pid_file(self, program: str) -> Path:
        """Where the process id of a started program is kept."""
        return self.path / "run" / f"{program}.pid"

    def address_file(self) -> Path:
        """Where the address of a running portal is kept."""
        return self.path / "run" / "address"

    def sockets(self) -> Path:
        """A private folder whose path every client can hold: run/ here, else a short one."""
        run = self.path / "run"
        if len(os.fsencode(run)) <= LONGEST_SOCKET_FOLDER and PLAIN_PATH.fullmatch(str(run)):
            return run
        return private_folder(self.short_sockets())

    def short_sockets(self) -> Path:
        """The place outside the data folder for sockets that do not fit in it."""
        temporary = tempfile.gettempdir()
        fits = len(temporary) < LONGEST_SOCKET_FOLDER // 2 and PLAIN_PATH.fullmatch(temporary)
        return Path(temporary if fits else "/tmp") / f"fusionportal-{os.geteuid()}-{self.fingerprint}"

    def secret(self, name: str) -> str:
        """A random value made at the first start and kept where only this account can read it."""
        place = self.path / name
        try:
            if not place.exists():
                # Renamed into place whole: a full disk must not leave an empty secret behind.
                with open(place.with_suffix(".new"), "w", encoding="ascii", opener=_for_owner_only) as new:
                    new.write(secrets.token_urlsafe(48))
                place.with_suffix(".new").rename(place)
            return place.read_text(encoding="ascii")
        except OSError as error:
            raise refusal_of(error, self.path) from error

    @contextmanager
    def held(self, purpose: str, *, shared: bool = False, wait: bool = True) -> Iterator[bool]:
        """Hold one of the folder's locks; yields whether it was got (always, with `wait`)."""
        kind = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB)
        with open(self.path / "run" / f"{purpose}.lock", "a", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, kind)
            except BlockingIOError:
                yield False
            else:
                yield True


def private_folder(path: Path) -> Path:
    """Make a folder nobody else can enter; raises Refusal if somebody else made it first."""
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        found = path.lstat()
    except OSError as error:
        raise refusal_of(error, path) from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise Refusal(
            f"The folder {path} belongs to somebody else: remove it and run the same command again."
        )
    return path


def _for_owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
