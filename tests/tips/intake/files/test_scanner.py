import socket
import struct
import threading

import pytest

from tips.intake.files.scanner import ScannerUnavailable, scan


@pytest.fixture
def daemon():
    """A stand-in for the scanner that takes one stream, keeps it, and answers what it was told to."""
    started = []

    def start(answer: bytes):
        door = socket.create_server(("127.0.0.1", 0))
        taken = bytearray()

        def serve():
            line, _ = door.accept()
            with line, line.makefile("rb") as stream:
                assert stream.read(10) == b"zINSTREAM\0"
                while size := struct.unpack("!L", stream.read(4))[0]:
                    taken.extend(stream.read(size))
                line.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        started.append((door, thread))
        return f"tcp:127.0.0.1:{door.getsockname()[1]}", taken

    yield start
    for door, thread in started:
        thread.join(5)
        door.close()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(bytes(range(256)) * 1_000)
    return path


def test_a_clean_file_is_streamed_whole_and_called_clean(daemon, file):
    address, taken = daemon(b"stream: OK\0")
    assert scan(file, address, timeout=5).clean
    assert bytes(taken) == file.read_bytes()


def test_a_threat_is_named(daemon, file):
    address, _ = daemon(b"stream: Eicar-Test-Signature FOUND\0")
    verdict = scan(file, address, timeout=5)
    assert not verdict.clean
    assert verdict.threat == "Eicar-Test-Signature"


@pytest.mark.parametrize(
    "answer", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: who knows\0", b"\xff" * 5_000]
)
def test_anything_but_a_verdict_leaves_the_file_in_quarantine(answer, daemon, file):
    address, _ = daemon(answer)
    with pytest.raises(ScannerUnavailable):
        scan(file, address, timeout=5)


@pytest.mark.parametrize(
    "address", ["unix:/nowhere/at/all", "tcp:127.0.0.1:1", "tcp:127.0.0.1:port", "", "http://x", "unix:"]
)
def test_a_scanner_that_cannot_be_reached_leaves_the_file_in_quarantine(address, file):
    with pytest.raises(ScannerUnavailable):
        scan(file, address, timeout=1)
