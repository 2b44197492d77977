"""The portal's own processes: web server, worker and beat."""

import socket

from fusionportal.launch.environment import serving, tool
from fusionportal.launch.folder import ROOT
from fusionportal.launch.programs import Program
from fusionportal.launch.servers import Servers

NAMES = ("web", "worker", "beat")


def web(servers: Servers, line: socket.socket | None = None) -> Program:
    """The web server, answering on a socket that the launcher listens on."""
    number = line.fileno() if line else -1
    return _program(
        servers,
        "web",
        ["gunicorn", "fusionportal.wsgi", "--bind", f"fd://{number}"],
        ["--workers", "1", "--threads", "8", "--no-control-socket", "--graceful-timeout", "10"],
        # Named for the marker too: by it the process is known again.
        ["--error-logfile", str(servers.folder.log("web"))],
        pass_fds=(number,) if line else (),
    )


def worker(servers: Servers) -> Program:
    """The worker that carries out tasks."""
    return _program(
        servers,
        "worker",
        ["celery", "--app", "fusionportal", "worker", "--concurrency", "2", "--loglevel", "INFO"],
        ["--without-gossip", "--without-mingle", "--logfile", str(servers.folder.log("worker"))],
    )


def beat(servers: Servers) -> Program:
    """The beat that wakes the sweeps."""
    return _program(
        servers,
        "beat",
        ["celery", "--app", "fusionportal", "beat", "--loglevel", "WARNING"],
        ["--schedule", str(servers.folder.path / "run" / "schedule"), "--pidfile", ""],
        ["--logfile", str(servers.folder.log("beat"))],
    )


def left_over(servers: Servers) -> list[Program]:
    """The crew as found by the records of a former launcher."""
    return [make(servers) for make in (beat, worker, web)]


def _program(servers: Servers, name: str, *arguments: list[str], **popen: object) -> Program:
    command = tool(*(word for words in arguments for word in words))
    marker = str(servers.folder.log(name))
    environment = serving(servers, DEMO="1")
    return Program(name, servers.folder, command, marker, environment, popen={"cwd": ROOT, **popen})
