"""Data folders of their own, so that no test meets the servers the tests themselves run on."""

import shutil
import subprocess
import sys

import pytest

from fusionportal.launch.folder import DataFolder
from fusionportal.launch.housing import outside
from fusionportal.launch.servers import OUTSIDE_BROKER, OUTSIDE_DATABASE


def forget(folder):
    for place in (outside(folder), folder.short_sockets()):
        shutil.rmtree(place, ignore_errors=True)


def no_outside_servers(monkeypatch):
    for name in (*OUTSIDE_DATABASE, *OUTSIDE_BROKER, "OWNER_DATABASE_URL", "FUSIONPORTAL_ROLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path):
    folder = DataFolder(tmp_path / "data")
    folder.make()
    yield folder
    forget(folder)


@pytest.fixture
def stranger():
    """A process that is nobody's business."""
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        yield process
        process.kill()
