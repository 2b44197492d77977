"""The style sheets and fonts: fetched by npm, compiled by Sass, never committed."""

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fusionportal.launch.folder import ROOT
from fusionportal.launch.node import FETCHED, Node, Unavailable, run
from fusionportal.launch.progress import say

ASSETS = ROOT / "assets"
STYLES = ASSETS / "styles"
BUILT = ASSETS / "build"
SUBSET = ASSETS / "subset.mjs"
STAMP = ASSETS / ".built"
SHEETS = ("public", "desk", "reader")
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")
# Manifest storage insists on the source map a sheet names, and none is shipped.
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=\S+ \*/")


def build() -> bool:
    """Build what is out of date; returns whether the built assets are those of this checkout."""
    if not (ASSETS / "package-lock.json").exists():
        return False
    listed = [ASSETS / "package-lock.json", ASSETS / "fonts.json", SUBSET, Path(__file__)]
    wanted = fingerprint([*listed, *sorted(STYLES.rglob("*.scss"))])
    with one_at_a_time():
        if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted and BUILT.exists():
            return True
        try:
            node = Node.found()
            make(node, fetch(node))
        except (Unavailable, OSError) as reason:
            say(f"assets: not built ({reason}); pages use the plain style until a start that can build them")
            return False
        STAMP.write_text(wanted, encoding="ascii")
    return True


def fetch(node: Node) -> Path:
    """Fetch the packages that the npm lock names, once for each lock; returns the folder they are in."""
    place = FETCHED / fingerprint([ASSETS / name for name in NPM_FILES])[:12]
    if not (place / "node_modules" / ".package-lock.json").exists():
        making = FETCHED / f"making-{os.getpid()}"
        shutil.rmtree(place, ignore_errors=True)
        making.mkdir(parents=True)
        try:
            for name in NPM_FILES:
                shutil.copy(ASSETS / name, making)
            run([*node.npm, "ci", "--omit=optional", "--loglevel=error"], making)
            making.rename(place)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return place / "node_modules"


def make(node: Node, modules: Path) -> None:
    """Compile the sheets, copy the listed fonts, and put both in place of the former ones at once."""
    making = BUILT / ".making"
    shutil.rmtree(making, ignore_errors=True)
    try:
        compile_sheets(node, modules, making / "css")
        (making / "fonts").mkdir()
        for name, source in json.loads((ASSETS / "fonts.json").read_text(encoding="utf-8")).items():
            shutil.copy(modules / source, making / "fonts" / name)
        run([*node.node, str(SUBSET), str(modules), str(making / "fonts")])
        for part in ("css", "fonts"):
            shutil.rmtree(BUILT / part, ignore_errors=True)
            (making / part).rename(BUILT / part)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def compile_sheets(node: Node, modules: Path, place: Path) -> None:
    """Compile each entry against the packages of the design system."""
    options = ["--style=compressed", "--no-source-map", "--quiet-deps"]
    options += [f"--load-path={modules / '@uswds' / 'uswds' / 'packages'}"]
    entries = [f"{STYLES / sheet}.scss:{place / sheet}.css" for sheet in SHEETS]
    run([*node.node, str(modules / "sass" / "sass.js"), *options, *entries])
    for sheet in place.glob("*.css"):
        sheet.write_text(SOURCE_MAP.sub("", sheet.read_text(encoding="utf-8")), encoding="utf-8")


def fingerprint(files: list[Path]) -> str:
    """The hash of some files, by name and content."""
    found = hashlib.sha256()
    for file in files:
        found.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the assets folder, for two starts at once would spoil each other's build."""
    place = os.open(ASSETS, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def main(_arguments: Sequence[str]) -> int:
    """Build the assets and say so; not being able to is no failure of the start."""
    if build():
        say("assets")
    return 0
