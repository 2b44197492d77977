"""Hands each command of run.py to its module."""

import sys
from collections.abc import Callable, Sequence

from fusionportal.launch import assets, benching, checking, demo, locking, managing, resetting, testing
from fusionportal.launch.folder import DataFolder
from fusionportal.launch.foreground import heed_signals
from fusionportal.launch.progress import Refusal, refusal_of

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "assets": assets.main,
    "bench": benching.main,
    "check": checking.main,
    "demo": demo.main,
    "lock": locking.main,
    "manage": managing.main,
    "reset": resetting.main,
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
    except OSError as error:
        print(refusal_of(error, error.filename or DataFolder.chosen().path), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
