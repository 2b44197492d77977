"""The data folder: private, named in words when it cannot be used, never shared by accident."""

import errno
import os
import stat
from pathlib import Path

import pytest

from fusionportal.launch import folder as module
from fusionportal.launch.folder import LONGEST_SOCKET_FOLDER, DataFolder, private_folder
from fusionportal.launch.progress import Refusal


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_everything_in_it_is_for_its_owner_alone(folder):
    assert {mode(part) for part in (folder.path, *folder.path.iterdir())} == {0o700}


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(folder):
    secret = folder.secret("secret_key")
    assert len(secret) >= 50
    assert mode(folder.path / "secret_key") == 0o600
    assert folder.secret("secret_key") == secret


def test_an_unwritable_folder_is_refused_in_one_sentence(tmp_path, monkeypatch):
    def refuse(*_arguments, **_options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Refusal, match=r"^The folder .* cannot be written: change its rights, or set "):
        DataFolder(tmp_path / "shut").make()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no device that is always full")
def test_a_full_disk_is_said_in_one_sentence_and_leaves_no_empty_secret(folder, monkeypatch):
    monkeypatch.setattr(module, "_for_owner_only", lambda _path, flags: os.open("/dev/full", flags))
    with pytest.raises(Refusal, match=r"^The disk is full: free about 1 GB where .* is and run "):
        folder.secret("secret_key")
    assert not (folder.path / "secret_key").exists()


def test_a_short_plain_path_holds_its_own_sockets():
    folder = DataFolder(Path("/srv/portal/var"))
    assert folder.sockets() == Path("/srv/portal/var/run")


@pytest.mark.parametrize("name", ["long" * 30, "with a space", "quote'd", "ümlaut"])
def test_a_path_that_a_socket_address_cannot_hold_gets_a_short_private_folder(tmp_path, name):
    folder = DataFolder(tmp_path / name)
    folder.make()
    sockets = folder.sockets()
    try:
        assert not sockets.is_relative_to(folder.path)
        assert len(str(sockets)) <= LONGEST_SOCKET_FOLDER
        assert mode(sockets) == 0o700
        assert DataFolder(tmp_path / "another").short_sockets() != sockets
    finally:
        sockets.rmdir()


def test_a_folder_that_others_can_enter_is_not_taken_for_a_private_one(tmp_path):
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)
    with pytest.raises(Refusal, match="belongs to somebody else"):
        private_folder(tmp_path / "open")


def test_a_lock_that_is_held_is_not_got_twice(folder):
    with folder.held("demo", wait=False) as first, folder.held("demo", wait=False) as second:
        assert (first, second) == (True, False)
    with folder.held("demo", wait=False) as again:
        assert again


def test_the_folder_is_the_one_the_variable_names(monkeypatch, tmp_path):
    monkeypatch.setenv("FUSIONPORTAL_VAR", str(tmp_path / "elsewhere"))
    assert DataFolder.chosen().path == tmp_path / "elsewhere"
