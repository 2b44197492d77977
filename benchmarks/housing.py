"""A database of the benchmarks' own, and whether the wall stands on the connection in use."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg2
from django.db import connection
from django.db.backends.signals import connection_created

from fusionportal.launch.folder import ROOT

NAME = "portal_bench"
SERVING_ROLE = "portal_app"


def raise_house(owner_url: str) -> None:
    """Make the database anew and migrate it; the demonstration's is never touched."""
    server = psycopg2.connect(_plain(owner_url))
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {NAME}")
    server.close()
    subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity", "0", "--no-input"],
        env={**os.environ, "FUSIONPORTAL_ROLE": "owner", "DJANGO_SETTINGS_MODULE": "benchmarks.settings"},
        cwd=ROOT,
        check=True,
    )


def _plain(url: str) -> str:
    return url.replace("postgres://", "postgresql://", 1)


def serve(sender=None, connection=None, **_) -> None:
    """Step down to the role that serves: it owns nothing, so the wall binds it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {SERVING_ROLE}")


def serve_always() -> None:
    """Have every connection of this process serve from its first statement."""
    connection_created.connect(serve, dispatch_uid="benchmarks serve")


@contextmanager
def without_the_wall() -> Iterator[None]:
    """Be the owner of the tables for a while, whom row security does not bind: same rows, same indexes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        before = cursor.fetchone()[0]
        cursor.execute("SET ROLE NONE")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {before}")
