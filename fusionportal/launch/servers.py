"""PostgreSQL and Valkey for one data folder: the outside ones if named, else our own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fusionportal.launch.folder import DataFolder
from fusionportal.launch.foreground import ignore_signals
from fusionportal.launch.housing import outside
from fusionportal.launch.postgres import Postgres
from fusionportal.launch.valkey import Valkey

OUTSIDE_DATABASE = ("DATABASE_URL",)
OUTSIDE_BROKER = ("VALKEY_SOCKET", "VALKEY_URL", "REDIS_URL")


@dataclass(frozen=True)
class Servers:
    """What serves one data folder; a server that is somebody else's is nothing here."""

    folder: DataFolder
    postgres: Postgres | None
    valkey: Valkey | None

    @classmethod
    def of(cls, folder: DataFolder, **settings: str) -> "Servers":
        """The servers of a folder, PostgreSQL with `settings` over its usual ones."""
        folder.make()
        postgres = None if _named(OUTSIDE_DATABASE) else Postgres.of(folder, **settings)
        return cls(folder, postgres, None if _named(OUTSIDE_BROKER) else Valkey(folder))

    def start(self) -> None:
        """Start those of our own that are not up."""
        for server in (self.postgres, self.valkey):
            if server:
                server.start()

    def stop(self) -> None:
        """Stop those of our own."""
        for server in (self.valkey, self.postgres):
            if server:
                server.stop()

    def addresses(self) -> dict[str, str]:
        """How a process that serves people reaches them."""
        addresses = _named(OUTSIDE_DATABASE + OUTSIDE_BROKER)
        if self.postgres:
            addresses["DATABASE_URL"] = self.postgres.url("portal_app")
        if self.valkey:
            addresses["VALKEY_SOCKET"] = str(self.valkey.socket)
        return addresses

    def owner_address(self) -> str:
        """How a process that changes the schema reaches the database."""
        if self.postgres:
            return self.postgres.url("portal_owner")
        return os.environ.get("OWNER_DATABASE_URL") or os.environ["DATABASE_URL"]

    def where(self) -> str:
        """Where the data are kept, in words."""
        if self.postgres and not self.postgres.housing.data.is_relative_to(self.folder.path):
            return f"{self.folder.path} and {outside(self.folder)}"
        return str(self.folder.path)


@contextmanager
def in_use(servers: Servers) -> Iterator[Servers]:
    """Start the servers, share them with the other launchers of the folder, and as the last one stop them."""
    folder = servers.folder
    try:
        with folder.held("in-use", shared=True):
            with folder.held("starting"):
                servers.start()
            yield servers
    finally:
        ignore_signals()
        with folder.held("starting"), folder.held("in-use", wait=False) as alone:
            if alone:
                servers.stop()


def _named(variables: tuple[str, ...]) -> dict[str, str]:
    return {name: os.environ[name] for name in variables if os.environ.get(name)}
