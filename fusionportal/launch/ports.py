"""A port to listen on."""

import socket

from fusionportal.launch.progress import Refusal

LOOPBACK = "127.0.0.1"
USUAL = 8000
TRIED = 100


def listening(wanted: int = USUAL) -> socket.socket:
    """A socket that listens on the wanted port of this machine, or on the next one that is free.

    It is opened here and handed to the web server, so that no other program can take the port
    in between, and so that a visitor waits instead of being refused while the server starts again.
    """
    for port in range(wanted, min(wanted + TRIED, 65536)):
        line = socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((LOOPBACK, port))
            line.listen(128)
        except PermissionError:
            line.close()
            raise Refusal(
                f"Port {port} is reserved for the system: choose one above 1023 with --port."
            ) from None
        except OSError:
            line.close()
            continue
        return line
    raise Refusal(f"No port is free from {wanted} on: name another with --port.")
