"""python3 run.py test: pytest, on real servers of its own."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count

from fusionportal.launch import assets, foreground
from fusionportal.launch.environment import owning, tool
from fusionportal.launch.folder import ROOT, DataFolder
from fusionportal.launch.postgres import CARELESS
from fusionportal.launch.servers import Servers, in_use

# An open browser keeps an event loop in the thread of the tests, where Django would refuse the database.
BROWSERS_RUN_A_LOOP = "1"


def main(arguments: Sequence[str]) -> int:
    """Run the tests; returns pytest's exit status, and pytest has the last word."""
    assets.build()
    with free_folder() as folder, in_use(Servers.of(folder, **CARELESS)) as servers:
        environment = owning(servers, DEMO="0", DEBUG="0", DJANGO_ALLOW_ASYNC_UNSAFE=BROWSERS_RUN_A_LOOP)
        return foreground.run(tool("pytest", *arguments), environment, ROOT)


@contextmanager
def free_folder() -> Iterator[DataFolder]:
    """A data folder for tests that no other run of them uses, for their databases have the same names."""
    chosen = DataFolder.chosen()
    for number in count(1):
        folder = DataFolder(chosen.path / ("test" if number == 1 else f"test-{number}"))
        folder.make()
        with ExitStack() as stack:
            if stack.enter_context(folder.held("testing", wait=False)):
                yield folder
                return
