"""Hands each command of run.py to its module."""

import sys
from collections.abc import Callable, Sequence

from fusionportal.launch import managing, testing
from fusionportal.launch.foreground import heed_signals
from fusionportal.launch.progress import Refusal

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "manage": managing.main,
    "test": testing.main,
}


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit status."""
    heed_signals()
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
