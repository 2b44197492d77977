"""python3 run.py bench: the benchmarks, on a database of their own."""

import sys
from collections.abc import Sequence

from fusionportal.launch import foreground, migrating
from fusionportal.launch.environment import owning
from fusionportal.launch.folder import ROOT, DataFolder
from fusionportal.launch.progress import Refusal, say
from fusionportal.launch.servers import Servers, in_use

HARNESS = ROOT / "benchmarks" / "run.py"
# Beside a million rows the usual few buffers would measure the disk.
ROOMY = {"shared_buffers": "1GB", "maintenance_work_mem": "512MB", "max_wal_size": "8GB"}


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks; returns their exit status."""
    if not HARNESS.exists():
        raise Refusal("There are no benchmarks in this checkout.")
    with in_use(Servers.of(DataFolder(DataFolder.chosen().path / "bench"), **ROOMY)) as servers:
        migrating.migrate(servers)
        say("servers")
        environment = owning(servers, DEMO="0")
        del environment["FUSIONPORTAL_ROLE"]
        return foreground.run([sys.executable, str(HARNESS), *arguments], environment, ROOT)
