"""What every process of the portal is told: where its servers, secrets and files are."""

import os
import sys

from fusionportal.launch.folder import ROOT
from fusionportal.launch.servers import OUTSIDE_BROKER, OUTSIDE_DATABASE, Servers

MANAGE = str(ROOT / "manage.py")
LOOPBACK = "127.0.0.1,localhost,[::1]"
# Variables that decide who may do what: only the launcher hands them on, and only where they belong.
WITHHELD = {"OWNER_DATABASE_URL", "FUSIONPORTAL_ROLE", *OUTSIDE_DATABASE, *OUTSIDE_BROKER}


def serving(servers: Servers, **more: str) -> dict[str, str]:
    """The environment of a process that serves people: it never learns the owner's address."""
    kept = {name: value for name, value in os.environ.items() if name not in WITHHELD}
    folder = servers.folder
    modules = dict.fromkeys([str(ROOT), *kept.get("PYTHONPATH", "").split(os.pathsep)])
    defaults = {
        "SECRET_KEY": kept.get("SECRET_KEY") or folder.secret("secret_key"),
        "FIELD_KEYS": kept.get("FIELD_KEYS") or folder.secret("field_keys"),
        "ALLOWED_HOSTS": kept.get("ALLOWED_HOSTS") or LOOPBACK,
        "DJANGO_SETTINGS_MODULE": "fusionportal.settings",
        "FUSIONPORTAL_VAR": str(folder.path),
        "PYTHONPATH": os.pathsep.join(filter(None, modules)),
        "PYTHONUNBUFFERED": "1",
    }
    return kept | defaults | servers.addresses() | more


def owning(servers: Servers, **more: str) -> dict[str, str]:
    """The environment of a process that changes the schema or builds test databases."""
    owner = {"OWNER_DATABASE_URL": servers.owner_address(), "FUSIONPORTAL_ROLE": "owner"}
    return serving(servers, **owner, **more)


def management(*arguments: str) -> list[str]:
    """The command line of one management command."""
    return [sys.executable, MANAGE, *arguments]


def tool(module: str, *arguments: str) -> list[str]:
    """The command line of an installed tool, which works from a path with spaces too."""
    return [sys.executable, "-m", module, *arguments]
