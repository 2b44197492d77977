"""python3 run.py manage COMMAND: any management command, against the same servers."""

import os
from collections.abc import Sequence

from fusionportal.launch import foreground, migrating
from fusionportal.launch.environment import management, owning, serving
from fusionportal.launch.folder import DataFolder
from fusionportal.launch.servers import Servers, in_use

# Only these change or describe the schema, or reach every row; every other command works under the policy.
OF_THE_OWNER = {
    *("migrate", "makemigrations", "showmigrations", "sqlmigrate", "sqlflush", "flush"),
    *("pgtrigger", "inspectdb", "rotate_field_keys"),
}
# These would be misled by a migration done for them, or have no use for one.
WITHOUT_MIGRATING = OF_THE_OWNER | {
    "help",
    "version",
    "check",
    "collectstatic",
    "makemessages",
    "compilemessages",
}


def main(arguments: Sequence[str]) -> int:
    """Run one management command; returns its exit status."""
    command = arguments[0] if arguments else "help"
    with in_use(Servers.of(DataFolder.chosen())) as servers:
        if command not in WITHOUT_MIGRATING:
            migrating.migrate(servers, quietly=True)
        if command in ("migrate", "flush"):
            migrating.forget(servers)
        as_owner = command in OF_THE_OWNER or os.environ.get("FUSIONPORTAL_ROLE") == "owner"
        environment = (owning if as_owner else serving)(servers, DEMO=demonstration())
        return foreground.run(management(command, *arguments[1:]), environment)


def demonstration() -> str:
    """Whether this is a demonstration: yes, unless somebody says otherwise or brings their own database."""
    return os.environ.get("DEMO") or ("0" if os.environ.get("DATABASE_URL") else "1")
