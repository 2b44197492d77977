"""The served portal: its processes started, watched and stopped."""

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from fusionportal.launch import crew, ports
from fusionportal.launch.foreground import ignore_signals
from fusionportal.launch.programs import stop_together
from fusionportal.launch.progress import Refusal, say
from fusionportal.launch.servers import Servers
from fusionportal.launch.watch import Server, Watched

SECONDS_TO_ANSWER = 90


@dataclass
class Site:
    """Web server, worker and beat on top of their servers."""

    servers: Servers
    address: str = ""
    watched: list[Watched] = field(default_factory=list)

    @contextmanager
    def opened(self, port: int) -> Iterator["Site"]:
        """Start everything on the port or the next free one; stop it on the way out."""
        with ports.listening(port) as line:
            found = line.getsockname()[1]
            if found != port:
                say(f"port {port} is taken; using {found}")
            self.address = f"http://{ports.LOOPBACK}:{found}/"
            programs = [crew.web(self.servers, line), crew.worker(self.servers), crew.beat(self.servers)]
            self.watched = [Watched(program) for program in programs]
            place = self.servers.folder.address_file()
            place.write_text(self.address, encoding="ascii")
            try:
                self._start()
                yield self
            finally:
                ignore_signals()
                stop_together(programs)
                place.unlink(missing_ok=True)
                say("stopped")

    def serve(self) -> None:
        """Watch over everything until told to stop."""
        own = [server for server in (self.servers.postgres, self.servers.valkey) if server]
        servers = [Server(one.program.name, one.program.running, one.start) for one in own]
        looked_after: list[Server | Watched] = [*servers, *self.watched]
        try:
            while True:
                for one in looked_after:
                    one.look(time.monotonic())
                time.sleep(0.5)
        except KeyboardInterrupt:
            say("stopping")

    def _start(self) -> None:
        # The first page should not share the machine with two other starts.
        web, *others = self.watched
        web.start(time.monotonic())
        self._wait_for(web)
        for one in others:
            one.start(time.monotonic())

    def _wait_for(self, web: Watched) -> None:
        deadline = time.monotonic() + SECONDS_TO_ANSWER
        while time.monotonic() < deadline:
            if answers(f"{self.address}healthz"):
                return
            if web.process and web.process.poll() is not None:
                break
            time.sleep(0.1)
        words = web.program.last_words() or "it said nothing"
        log = self.servers.folder.log("web")
        raise Refusal(f"The web server does not answer: {words} (more in {log})")


def answers(address: str) -> bool:
    """Whether a page is served, be it a refusal."""
    try:
        urllib.request.urlopen(address, timeout=5).close()
    except urllib.error.HTTPError as answer:
        answer.close()
        return answer.code < 500
    except OSError:
        return False
    return True
