"""Started programs: found again, started again, and stopped without touching anybody else's."""

import os
import sys
import time

import psutil
import pytest

from fusionportal.launch.programs import Program, stop_together
from fusionportal.launch.progress import Refusal
from fusionportal.launch.watch import LONGEST_WAIT, STEADY, Server, Watched

WAITING = "import time; time.sleep(60)"
DEAF = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); {WAITING}"


def program(folder, code=WAITING, name="worker"):
    marker = str(folder.log(name))
    return Program(name, folder, [sys.executable, "-c", code, marker], marker, os.environ)


def settled(condition, seconds=5):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def test_a_started_program_is_found_by_another_launcher_and_stopped(folder):
    process = program(folder).start()
    assert program(folder).running().pid == process.pid
    program(folder).stop()
    assert not psutil.pid_exists(process.pid)
    assert not folder.pid_file("worker").exists()


def test_it_leads_a_session_of_its_own_so_that_ctrl_c_does_not_reach_it(folder):
    process = program(folder).start()
    assert os.getsid(process.pid) == process.pid
    program(folder).stop()


def test_a_number_that_passed_to_a_stranger_is_left_alone(folder, stranger):
    folder.pid_file("worker").write_text(str(stranger.pid))
    assert program(folder).running() is None
    program(folder).stop()
    assert stranger.poll() is None


def test_one_that_does_not_listen_is_ended_with_what_it_started(folder):
    deaf = program(
        folder, f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {DEAF!r}]); {DEAF}"
    )
    process = deaf.start()
    assert settled(lambda: folder.log("worker").read_text().count("deaf") == 2)
    child = psutil.Process(process.pid).children()[0]
    stop_together([deaf], grace=0.1)
    assert settled(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
    assert not psutil.pid_exists(process.pid)


def test_what_ends_is_started_again_ever_more_slowly(folder, capsys):
    watched = Watched(program(folder, "raise SystemExit(3)"))
    watched.start(0)
    waits = []
    for moment in (1, 10, 20):
        watched.process.wait(5)
        watched.look(moment)
        waits.append(watched.due_at - moment)
        watched.look(watched.due_at)
    watched.process.wait(5)
    assert waits == [1, 2, 4]
    assert "worker ended (exit status 3); starting it again in 1 s" in capsys.readouterr().out


def test_a_fall_after_a_steady_time_counts_as_the_first(folder):
    watched = Watched(program(folder, "raise SystemExit(3)"), falls=9)
    watched.start(0)
    watched.process.wait(5)
    watched.look(STEADY + 1)
    assert watched.due_at == STEADY + 2
    assert LONGEST_WAIT >= 30


def test_a_server_that_cannot_start_yet_is_tried_again_later(capsys):
    starts = []

    def start():
        starts.append(True)
        if len(starts) == 1:
            raise Refusal("PostgreSQL did not start: its memory is still in use")

    server = Server("postgres", up=lambda: len(starts) > 1, start=start)
    for moment in (0, 1, 4, 5):
        server.look(moment)
    assert len(starts) == 2
    assert "postgres started again" in capsys.readouterr().out


def test_a_full_disk_at_the_start_is_said_in_words(folder, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("subprocess.Popen", refuse)
    with pytest.raises(Refusal, match="The disk is full"):
        program(folder).start()
