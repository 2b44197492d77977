"""The container files, read where no engine runs: what they name is there, and nothing needed is missing."""

import re
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
import yaml
from django.conf import settings

BASE = settings.BASE
COMPOSE = yaml.safe_load((BASE / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
RECIPE = (BASE / "Dockerfile").read_text()
OURS = {name: service for name, service in SERVICES.items() if service.get("build") == "."}
# What the images of the database and the broker read, not we.
THEIRS = {"POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS"}


def read_by_us():
    """Return every variable that some line of the portal reads."""
    found = set()
    for path in (BASE / "fusionportal").rglob("*"):
        if path.suffix in {".py", ".sql"}:
            found |= set(re.findall(r"\b[A-Z][A-Z0-9_]{3,}\b", path.read_text()))
    return found


def test_web_worker_beat_and_migration_are_one_image():
    assert OURS.keys() == {"web", "worker", "beat", "migrate"}
    assert {service["image"] for service in OURS.values()} == {"fusionportal"}


@pytest.mark.parametrize("name", SERVICES)
def test_every_variable_that_is_set_is_read_by_somebody(name):
    unread = SERVICES[name].get("environment", {}).keys() - read_by_us() - THEIRS
    assert unread == set()


def test_every_value_asked_for_is_explained_at_the_top():
    text = (BASE / "docker-compose.yml").read_text()
    asked = set(re.findall(r"\$\{(\w+)", text))
    assert asked and {name for name in asked if name not in text.split("x-portal:")[0]} == set()


def test_whoever_serves_is_never_given_the_role_that_owns():
    for name, service in OURS.items():
        owns = {key for key in service["environment"] if "OWNER" in key or key == "FUSIONPORTAL_ROLE"}
        assert bool(owns) == (name == "migrate")


@pytest.mark.parametrize("name", OURS)
def test_every_command_exists(name):
    command = OURS[name].get("command") or re.findall(r'"([^"]+)"', RECIPE.split("CMD ")[1])
    assert which(command[0], path=str(BASE / ".venv" / "bin")) or command[0] == "python"
    if command[0] == "celery":
        assert find_spec(command[2]).name == "fusionportal"
    if command[0] == "gunicorn":
        # Found and read, not run: it asks the database at once whether the wall stands.
        assert "application = " in Path(find_spec(command[1]).origin).read_text()
    if command[0] == "python":
        assert (BASE / command[1]).exists()


def test_what_is_waited_for_and_mounted_is_there():
    for service in SERVICES.values():
        assert service.get("depends_on", {}).keys() <= SERVICES.keys()
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert (BASE / source).exists() if source.startswith(".") else source in COMPOSE["volumes"]


def test_every_file_the_recipe_copies_from_here_exists():
    copied = re.findall(r"^COPY (?!--from)(\S+)", RECIPE, re.MULTILINE)
    assert copied and all((BASE / name).exists() for name in copied)
