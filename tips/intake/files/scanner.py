"""Asks a ClamAV daemon about a file, over a local socket or the network."""

import socket
import struct
from dataclasses import dataclass
from pathlib import Path

_PIECE = 64 * 1024
_LONGEST_ANSWER = 4_096


class ScannerUnavailable(Exception):
    """The scanner gave no verdict: the file stays in quarantine and is asked about again later."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the scanner found; ``threat`` is empty for a clean file."""

    threat: str = ""

    @property
    def clean(self) -> bool:
        """Whether the scanner knows nothing against the file."""
        return not self.threat


def scan(path: Path, address: str, timeout: float = 60.0) -> Verdict:
    """Streams a file to the daemon and reads its verdict.

    Args:
        address: ``unix:/path/to/socket`` or ``tcp:host:port``.
        timeout: seconds to wait for each step.
    Raises:
        ScannerUnavailable: anything but a plain verdict, including a scanner's own size limit.
    """
    try:
        with _connect(address, timeout) as line, path.open("rb") as stream:
            line.sendall(b"zINSTREAM\0")
            while piece := stream.read(_PIECE):
                line.sendall(struct.pack("!L", len(piece)) + piece)
            line.sendall(struct.pack("!L", 0))
            return _verdict(_answer(line))
    except (OSError, ValueError) as fault:
        raise ScannerUnavailable(str(fault)) from fault


def _connect(address: str, timeout: float) -> socket.socket:
    way, _, rest = address.partition(":")
    if way == "unix" and rest:
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(timeout)
        try:
            line.connect(rest)
        except OSError:
            line.close()
            raise
        return line
    host, _, port = rest.rpartition(":")
    if way != "tcp" or not host:
        raise ValueError("A scanner's address is unix:/path or tcp:host:port.")
    return socket.create_connection((host, int(port)), timeout)


def _answer(line: socket.socket) -> str:
    told = b""
    while not told.endswith(b"\0") and len(told) < _LONGEST_ANSWER:
        piece = line.recv(_LONGEST_ANSWER)
        if not piece:
            break
        told += piece
    return told.rstrip(b"\0\n").decode("utf-8", "replace")


def _verdict(answer: str) -> Verdict:
    told = answer.removeprefix("stream: ")
    if told == "OK":
        return Verdict()
    if told.endswith(" FOUND"):
        return Verdict(threat=told.removesuffix(" FOUND"))
    raise ValueError(f"No verdict from the scanner: {told[:200]!r}")
