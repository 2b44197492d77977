"""Finding guards in the source, one at a time, and taking one away in the running program."""

import ast
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

ROOT = Path(__file__).parents[3]
APPS = ("privacy", "partners", "tips", "intelligence", "products", "fusionportal")
APART = ("migrations", "demo", "launch", "print", "commands")
REFUSALS = {"PermissionDenied", "StepNotOpen", "Http404", "Unguarded", "TrailShut"}
TRAIL = {"audit", "listed", "record", "open_page"}


@dataclass(frozen=True)
class Site:
    """One guard in the source: a file, the outermost function around it, its line, its kind and words."""

    kind: str
    path: str
    function: str
    first_line: int
    line: int
    column: int
    words: str

    def __str__(self):
        return f"{self.path}:{self.line} {self.words}"


def sites(kinds: set[str]) -> list[Site]:
    """Return every guard of these kinds in the source of the portal, in order."""
    found = []
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if not set(path.parts) & set(APART):
                found += [site for site in _of(path) if site.kind in kinds]
    return found


def _of(path: Path) -> Iterator[Site]:
    tree = ast.parse(path.read_text())
    for outer in _outermost(tree):
        for node in ast.walk(outer):
            if kind := kind_of(node):
                first = min([outer.lineno, *(each.lineno for each in outer.decorator_list)])
                words = " ".join(ast.unparse(node).split())[:120]
                name = str(path.relative_to(ROOT))
                yield Site(kind, name, outer.name, first, node.lineno, node.col_offset, words)


def _outermost(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _outermost(node)


def kind_of(node: ast.AST) -> str:
    """Say which kind of guard a piece of source is, or nothing."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "visible_to":
        return "visible_to"
    if isinstance(node, ast.If) and len(node.body) == 1 and isinstance(node.body[0], ast.Raise):
        raised = node.body[0].exc
        name = raised.func if isinstance(raised, ast.Call) else raised
        return "refusal" if getattr(name, "id", "") in REFUSALS else ""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        called = node.value.func
        return "trail" if getattr(called, "id", "") in TRAIL else ""
    return ""


class _Without(ast.NodeTransformer):
    def __init__(self, site: Site):
        self.site = site

    def visit(self, node):
        """Leave the guard out: a filter passes all, a refusal and an entry do nothing."""
        here = (getattr(node, "lineno", 0), getattr(node, "col_offset", 0))
        if here == (self.site.line, self.site.column) and kind_of(node) == self.site.kind:
            if self.site.kind == "visible_to":
                return ast.Call(ast.Attribute(node.func.value, "unguarded", ast.Load()), [], [])
            return ast.Pass()
        return self.generic_visit(node)


@contextmanager
def gone(site: Site) -> Iterator[int]:
    """Run the program without one guard until the block ends; yields how many functions were changed."""
    path = ROOT / site.path
    tree = ast.fix_missing_locations(_Without(site).visit(ast.parse(path.read_text())))
    changed = _find(compile(tree, str(path), "exec"), site)
    live = [
        each for each in gc.get_objects() if type(each) is FunctionType and _is(each.__code__, path, site)
    ]
    before = [(function, function.__code__) for function in live]
    for function in live:
        function.__code__ = changed
    try:
        yield len(live)
    finally:
        for function, code in before:
            function.__code__ = code


def _is(code: CodeType, path: Path, site: Site) -> bool:
    same = code.co_name == site.function and code.co_firstlineno == site.first_line
    return same and Path(code.co_filename) == path


def _find(module: CodeType, site: Site) -> CodeType:
    for each in module.co_consts:
        if isinstance(each, CodeType):
            if each.co_name == site.function and each.co_firstlineno == site.first_line:
                return each
            if inner := _find(each, site):
                return inner
    return None
