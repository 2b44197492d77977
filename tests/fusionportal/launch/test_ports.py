"""The web server's port: the wanted one, or the next that is free."""

import socket

import pytest

from fusionportal.launch import ports
from fusionportal.launch.progress import Refusal


def test_a_taken_port_moves_to_the_next_free_one():
    with socket.socket() as taken:
        taken.bind((ports.LOOPBACK, 0))
        taken.listen()
        wanted = taken.getsockname()[1]
        with ports.listening(wanted) as line:
            assert wanted < line.getsockname()[1] < wanted + ports.TRIED


def test_it_listens_on_this_machine_only():
    with ports.listening(8100) as line:
        assert line.getsockname()[0] == "127.0.0.1"
        with socket.create_connection(line.getsockname(), timeout=5) as visitor:
            assert visitor.getpeername() == line.getsockname()


def test_no_port_left_is_said_in_words():
    with pytest.raises(Refusal, match="No port is free from 65536 on"):
        ports.listening(65536)
