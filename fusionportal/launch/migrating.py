"""Bringing the schema up to date, and only when it is not."""

import hashlib
import subprocess

from fusionportal.launch.environment import management, owning
from fusionportal.launch.folder import ROOT
from fusionportal.launch.progress import refusal_from, say
from fusionportal.launch.servers import Servers


def migrate(servers: Servers, *, quietly: bool = False) -> None:
    """Migrate as the owner of the schema; nothing is done when nothing has changed since the last time."""
    with servers.folder.held("migrating"):
        wanted = _fingerprint()
        stamp = servers.postgres and servers.postgres.housing.data.with_name("migrated")
        if stamp and stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
            return
        step = subprocess.run(
            management("migrate", "--verbosity", "0", "--no-input"),
            env=owning(servers),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            start_new_session=True,
        )
        if step.returncode:
            log = servers.folder.keep("migrate", step.stderr)
            raise refusal_from(step.stderr, servers.where(), f"The migration failed (see {log})")
        if stamp:
            stamp.write_text(wanted, encoding="ascii")
        say("migrated", quietly=quietly)


def forget(servers: Servers) -> None:
    """Have the next start migrate again, for somebody is about to move the schema by hand."""
    if servers.postgres:
        servers.postgres.housing.data.with_name("migrated").unlink(missing_ok=True)


def _fingerprint() -> str:
    """The hash of every migration there is: our own by content, those of packages by the lock."""
    found = hashlib.sha256((ROOT / "requirements" / "demo.lock").read_bytes())
    for package in sorted(path.parent for path in ROOT.glob("*/__init__.py")):
        for migration in sorted(package.rglob("migrations/*.py")):
            found.update(str(migration.relative_to(ROOT)).encode() + migration.read_bytes())
    return found.hexdigest()
