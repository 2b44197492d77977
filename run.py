#!/usr/bin/env python3
"""FusionPortal on one machine, with nothing installed but Python 3.11 or newer.

    python3 run.py demo      the portal with demonstration data (--port N, --no-browser)
    python3 run.py test      every test; what follows goes to pytest
    python3 run.py check     lint, formatting, types, import contracts, migrations
    python3 run.py manage    any management command, against the same servers
    python3 run.py bench     the benchmarks; what follows goes to them
    python3 run.py reset     clear the data folder
    python3 run.py lock      resolve requirements/*.in and assets/package.json again

FUSIONPORTAL_VAR names the data folder (default: var/ beside this file).

This file uses the standard library only and the syntax of any Python 3, so that an old Python is
told in words what is missing. It installs the packages; fusionportal.launch does the rest.
"""

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time

try:
    import fcntl
except ImportError:  # Windows, which is told so in words below
    fcntl = None  # type: ignore[assignment]

STARTED = time.time()
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
# The lock that a command needs, then those that it satisfies on the way.
DEMO = ["demo"]
TEST = ["test", "demo"]
LOCKS = {
    "demo": DEMO,
    "test": TEST,
    "check": TEST,
    "manage": DEMO,
    "bench": DEMO,
    "reset": DEMO,
    "lock": TEST,
}

NO_ROOM = 64 * 2**20
FULL = "The disk is full: free about 1 GB where {folder} is and run the same command again."
UNWRITABLE = "The folder {folder} cannot be written: change its rights, or copy the portal elsewhere."
OFFLINE = "The package registry cannot be reached: check the network or proxy and run the same command again."
TAMPERED = (
    "A downloaded package is not the one the lock names: nothing was installed; check your package mirror."
)
NO_VENV = (
    "This Python cannot make virtual environments: install the venv package of your system"
    " (Debian, Ubuntu: python3-venv) or uv, then run the same command again."
)
SIGNS = (
    (FULL, ("no space left", "quota exceeded", "os error 28")),
    (UNWRITABLE, ("permission denied", "read-only file system")),
    (TAMPERED, ("hash mismatch", "do not match the hashes")),
    (OFFLINE, ("connect", "resolve host", "name resolution", "timed out", "dns", "unreachable", "network")),
    (OFFLINE, ("failed to fetch", "proxyerror", "ssl")),
    (NO_VENV, ("ensurepip",)),
)


class Refusal(Exception):
    """What stopped the start, in one sentence for the person at the terminal."""


def in_words(output):
    """The sentence for a failed installation, from what the installer printed."""
    # Some installers swallow the reason; a disk with no room left is reason enough.
    lowered = output.lower() + (" no space left" if shutil.disk_usage(ROOT).free < NO_ROOM else "")
    for sentence, signs in SIGNS:
        if any(sign in lowered for sign in signs):
            return sentence.format(folder=VENV)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return f"The packages could not be installed: {lines[-1] if lines else 'the installer said nothing'}"


def run(*command):
    """Run one step of the installation; raises Refusal with its reason in words."""
    step = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if step.returncode:
        raise Refusal(in_words(step.stdout.decode("utf-8", "replace")))


@contextlib.contextmanager
def one_at_a_time():
    """Hold the checkout while packages are installed, for two starts at once would spoil each other's."""
    place = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def fingerprint(name):
    """The hash of one lock file."""
    with open(os.path.join(ROOT, "requirements", name + ".lock"), "rb") as lock:
        return hashlib.sha256(lock.read()).hexdigest()


def make_environment(uv):
    """Create .venv, or mend one that was left half made."""
    if os.path.exists(PYTHON):
        if not uv and subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL):
            run(PYTHON, "-m", "ensurepip")
    elif uv:
        run(uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, VENV)
    else:
        if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
            raise Refusal(NO_VENV)
        run(sys.executable, "-m", "venv", VENV)


def install(locks):
    """Bring .venv to the first of the locks, all hashes checked; `locks` are those it then satisfies."""
    stamp = os.path.join(VENV, ".portal-locks")
    wanted = [fingerprint(name) for name in locks]
    if os.path.exists(PYTHON) and os.path.exists(stamp):
        with open(stamp, encoding="ascii") as held:
            if wanted[0] in held.read().split():
                return
    say("packages: installing, which takes a while the first time")
    uv = shutil.which("uv")
    make_environment(uv)
    lock = os.path.join(ROOT, "requirements", locks[0] + ".lock")
    exact = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
    if uv:
        run(uv, "pip", "install", "--quiet", "--python", PYTHON, *exact)
    else:
        run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *exact)
    with open(stamp, "w", encoding="ascii") as held:
        held.write("\n".join(wanted))


def say(sentence):
    """Print one line of progress with the seconds since the start."""
    # The output of a management command may be piped into a file: keep it clean.
    where = sys.stderr if sys.argv[1] == "manage" else sys.stdout
    print(f"[{time.time() - STARTED:5.1f}s] {sentence}", file=where, flush=True)


def main():
    """Check the machine, install what the command needs and hand over."""
    if fcntl is None:
        raise Refusal("FusionPortal runs on Linux and macOS; on Windows, use its Linux subsystem.")
    if sys.version_info < (3, 11):  # noqa: UP036 - the very Python that is too old runs this line
        raise Refusal(f"FusionPortal needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    if len(sys.argv) < 2 or sys.argv[1] not in LOCKS:
        asked_for_help = sys.argv[1:] in (["-h"], ["--help"], ["help"])
        print(__doc__.split("\n\nThis file")[0], file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    with one_at_a_time():
        install(LOCKS[sys.argv[1]])
    say("packages")
    os.environ["FUSIONPORTAL_STARTED"] = repr(STARTED)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [ROOT, os.environ.get("PYTHONPATH")]))
    return os.execv(PYTHON, [PYTHON, "-m", "fusionportal.launch"] + sys.argv[1:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Refusal as refusal:
        sys.exit(str(refusal))
    except OSError as error:
        sys.exit(in_words(str(error)))
    except KeyboardInterrupt:
        sys.exit(130)
