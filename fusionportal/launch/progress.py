"""What the launcher tells the person at the terminal."""

import errno
import os
import sys
import time
from contextlib import suppress

STARTED = float(os.environ.get("FUSIONPORTAL_STARTED") or time.time())

FULL = "The disk is full: free about 1 GB where {folder} is and run the same command again."
UNWRITABLE = "The folder {folder} cannot be written: change its rights, or set FUSIONPORTAL_VAR to another."

OF_ERRORS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: UNWRITABLE,
    errno.EPERM: UNWRITABLE,
    errno.EROFS: UNWRITABLE,
}
OF_OUTPUT = {
    "No space left on device": FULL,
    "Disk quota exceeded": FULL,
    "Permission denied": UNWRITABLE,
    "Read-only file system": UNWRITABLE,
}


class Refusal(Exception):
    """What stopped the launcher, in one sentence that says what to do."""


def say(sentence: str, *, quietly: bool = False) -> None:
    """Print one line of progress with the seconds since the start, `quietly` not on standard output."""
    where = sys.stderr if quietly else sys.stdout
    # The terminal may have been closed; what is being stopped must be stopped all the same.
    with suppress(OSError):
        print(f"[{time.time() - STARTED:5.1f}s] {sentence}", file=where, flush=True)


def refusal_of(error: OSError, folder: object) -> Refusal:
    """The sentence for an error of the operating system met while writing below `folder`."""
    sentence = OF_ERRORS.get(error.errno or 0)
    return Refusal(sentence.format(folder=folder) if sentence else f"The portal cannot go on: {error}.")


def refusal_from(output: str, folder: object, otherwise: str) -> Refusal:
    """The sentence for a program that failed, from what it printed, else `otherwise` with its last line."""
    for sign, sentence in OF_OUTPUT.items():
        if sign in output:
            return Refusal(sentence.format(folder=folder))
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return Refusal(f"{otherwise}: {lines[-1] if lines else 'it said nothing'}")
