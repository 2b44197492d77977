"""Settings read from the environment, each refused in words when it is wrong."""

import os
from datetime import timedelta
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

SHORTEST_SECRET = 32


def text(name: str, default: str | None = None) -> str:
    """Return a variable; one without a default must be set."""
    value = os.environ.get(name, default)
    if value is None or (default is None and not value):
        raise ImproperlyConfigured(f"{name} must be set")
    return value


def flag(name: str, default: bool = False) -> bool:
    """Return a yes or no variable, refusing anything but 0 and 1."""
    value = os.environ.get(name) or ("1" if default else "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} must be 0 or 1, not {value!r}")
    return value == "1"


def words(name: str, default: str = "") -> list[str]:
    """Return a comma-separated variable as a list without empty words."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def secrets(name: str) -> list[str]:
    """Return a comma-separated list of secrets, newest first, refusing none, short ones and repetitions."""
    found = words(name, "")
    if not found:
        raise ImproperlyConfigured(f"{name} must be set: long random texts, newest first, between commas")
    if min(map(len, found)) < SHORTEST_SECRET:
        raise ImproperlyConfigured(f"{name} must hold random texts of {SHORTEST_SECRET} characters or more")
    if len(set(found)) < len(found):
        raise ImproperlyConfigured(f"{name} names one key twice")
    return found


def seconds(name: str, default: int) -> timedelta:
    """Return a span of time given in whole seconds, refusing none at all and anything else."""
    value = os.environ.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and 0 < int(value) <= 86_400):
        raise ImproperlyConfigured(f"{name} must be a number of seconds from 1 to 86400, not {value!r}")
    return timedelta(seconds=int(value))


def folder(name: str, default: Path) -> Path:
    """Return a folder's path, whether or not it exists yet."""
    return Path(os.environ.get(name) or default).resolve()


def database() -> dict:
    """Return the connection of the role this process runs as.

    Only migrations and tests run as the owner of the schema (``FUSIONPORTAL_ROLE=owner``);
    whatever serves a page or a task runs as a role that owns nothing.
    """
    owner = os.environ.get("FUSIONPORTAL_ROLE") == "owner"
    url = (owner and os.environ.get("OWNER_DATABASE_URL")) or text("DATABASE_URL")
    settings = environ.Env.db_url_config(url)
    return {**settings, "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}


def broker() -> tuple[str, str]:
    """Return the broker's address as Celery spells it and as the cache spells it."""
    if socket := os.environ.get("VALKEY_SOCKET"):
        return f"redis+socket://{socket}", f"unix://{socket}?db=1"
    url = os.environ.get("REDIS_URL") or text("VALKEY_URL")
    base, _, number = url.rpartition("/")
    return url, f"{base}/1" if number.isdigit() else f"{url.rstrip('/')}/1"
