"""python3 run.py demo: the whole portal with demonstration data, until Ctrl-C."""

import argparse
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from fusionportal.launch import crew, migrating, ports
from fusionportal.launch.environment import management, serving, tool
from fusionportal.launch.folder import ROOT, DataFolder
from fusionportal.launch.opening import welcome
from fusionportal.launch.programs import end_session, stop_together
from fusionportal.launch.progress import Refusal, refusal_from, say
from fusionportal.launch.servers import Servers, in_use
from fusionportal.launch.site import Site


def main(arguments: Sequence[str]) -> int:
    """Start everything, say where it is, and serve until told to stop."""
    options = _options(arguments)
    servers = Servers.of(DataFolder.chosen())
    with servers.folder.held("demo", wait=False) as alone:
        if not alone:
            raise Refusal(f"The demonstration is already running{_where(servers)}.")
        with in_use(servers):
            say(f"PostgreSQL and Valkey, data in {servers.where()}")
            with _assets_beside():
                _stop_left_over(servers)
                migrating.migrate(servers)
                _load(servers)
            with Site(servers).opened(options.port) as site:
                say(f"the portal answers on {site.address}")
                accounts = command(servers, "demo_accounts")
                welcome(site.address, accounts.stdout if accounts.returncode == 0 else "", options.no_browser)
                site.serve()
    return 0


def command(servers: Servers, name: str) -> "subprocess.CompletedProcess[str]":
    """Run one management command of the demonstration and keep what it says."""
    return subprocess.run(
        management(name),
        env=serving(servers, DEMO="1"),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        start_new_session=True,
    )


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py demo", description=__doc__)
    parser.add_argument("--port", type=int, default=ports.USUAL, help="the port to try first")
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    return parser.parse_args(arguments)


@contextmanager
def _assets_beside() -> Iterator[None]:
    """Build the assets while the database is made ready, for most of that is waiting for the network."""
    building = subprocess.Popen(
        tool("fusionportal.launch", "assets"), stdin=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
        building.wait()
    finally:
        if building.poll() is None:
            end_session(building.pid, leader_lives=True)
            building.wait()


def _load(servers: Servers) -> None:
    step = command(servers, "load_demo")
    log = servers.folder.keep("load_demo", step.stdout + step.stderr)
    if "Unknown command" in step.stderr:
        say("there are no demonstration data to load")
    elif step.returncode:
        otherwise = f"The demonstration data could not be loaded (see {log})"
        raise refusal_from(step.stderr, servers.where(), otherwise)
    else:
        say("demonstration data")


def _stop_left_over(servers: Servers) -> None:
    left = [program for program in crew.left_over(servers) if program.running()]
    for program in left:
        say(f"stopping the {program.name} of a start that was cut short")
    stop_together(left)


def _where(servers: Servers) -> str:
    place = servers.folder.address_file()
    return f" on {place.read_text(encoding='ascii')}" if place.exists() else ""
