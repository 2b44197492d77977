"""python3 run.py reset: clear the data folder."""

import shutil
from collections.abc import Sequence

from fusionportal.launch import crew
from fusionportal.launch.folder import DataFolder
from fusionportal.launch.housing import outside
from fusionportal.launch.programs import stop_together
from fusionportal.launch.progress import Refusal, refusal_of, say
from fusionportal.launch.servers import Servers


def main(_arguments: Sequence[str]) -> int:
    """Remove everything the portal keeps, tests included, unless it is in use."""
    chosen = DataFolder.chosen()
    if not chosen.path.exists():
        say(f"there is nothing in {chosen.path}")
        return 0
    if any(chosen.path.iterdir()) and not (chosen.path / "run").is_dir():
        raise Refusal(f"The folder {chosen.path} was not made by the portal: it is left as it is.")
    # Tests and benchmarks keep theirs below.
    for place in (*sorted(chosen.path.glob("*/run")), chosen.path / "run"):
        if place.is_dir():
            clear(DataFolder(place.parent))
    say(f"{chosen.path} is cleared")
    return 0


def clear(folder: DataFolder) -> None:
    """Remove one data folder and what is kept for it elsewhere; raises Refusal while it is in use."""
    with folder.held("starting"), folder.held("in-use", wait=False) as alone:
        if not alone:
            raise Refusal(f"The data in {folder.path} are in use: stop the portal first.")
        servers = Servers.of(folder)
        # A start that was killed leaves its programs running.
        stop_together([program for program in crew.left_over(servers) if program.running()])
        servers.stop()
        try:
            for place in (folder.path, outside(folder), folder.short_sockets()):
                if place.exists():
                    shutil.rmtree(place)
        except OSError as error:
            raise refusal_of(error, error.filename or folder.path) from error
