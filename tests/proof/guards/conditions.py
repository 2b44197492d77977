"""Finding every condition of a rule, and taking one away while a test looks on."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from types import FunctionType

ROOM = "privacy.rules"


@dataclass(frozen=True)
class Condition:
    """One condition in a rule's own code: the function it stands in, its place there, and its words."""

    function: FunctionType
    place: int
    words: str
    bar: bool

    def __str__(self):
        return f"{self.function.__name__}: {self.words}"


def conditions_of(function: FunctionType, *, bar: bool = False) -> list[Condition]:
    """Return each condition of a function: joined by ``and``, asked by an ``if``, or one of several facts.

    What only asks whether there is a value at all is left out: it keeps nobody from anything.
    """
    words = [text for text, _node, _instead in _removals(_tree(function), bar=bar)]
    return [Condition(function, place, text, bar) for place, text in enumerate(words)]


def whole(functions: set[FunctionType]) -> set[FunctionType]:
    """Return these functions and every one of the same room that they ask in turn."""
    more = {
        asked
        for function in functions
        for name in function.__code__.co_names
        if isinstance(asked := function.__globals__.get(name), FunctionType)
        and asked.__module__.startswith(ROOM)
    }
    return functions if more <= functions else whole(functions | more)


@contextmanager
def without(condition: Condition):
    """Let a rule run without one of its conditions: what it asked is held to be so."""
    tree = _tree(condition.function)
    _, node, instead = list(_removals(tree, bar=condition.bar))[condition.place]
    tree = ast.fix_missing_locations(_Replacing(node, instead).visit(tree))
    before, made = condition.function.__code__, {}
    exec(compile(tree, before.co_filename, "exec"), dict(condition.function.__globals__), made)
    condition.function.__code__ = made[condition.function.__name__].__code__
    try:
        yield
    finally:
        condition.function.__code__ = before


def _tree(function: Callable) -> ast.Module:
    return ast.parse(textwrap.dedent(inspect.getsource(function)))


def _removals(tree: ast.Module, *, bar: bool) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    """Yield what may be taken away, in words, and what then stands in its place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "has" and len(node.args) > 1:
            for n, fact in enumerate(node.args):
                fewer = deepcopy(node)
                del fewer.args[n]
                yield f"{ast.unparse(fact)} of {ast.unparse(node)}", node, fewer
        elif bar and isinstance(node, ast.Return):
            yield f"the whole bar {ast.unparse(node)}", node.value, ast.Constant(False)
        elif not bar:
            yield from ((ast.unparse(asked), asked, ast.Constant(held)) for asked, held in _asked(node))


def _asked(node: ast.AST) -> Iterator[tuple[ast.AST, bool]]:
    """Yield the conditions of one piece of a tree, each with the answer that lets everybody through."""
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        yield from ((value, True) for value in node.values if not isinstance(value, ast.Attribute))
    if isinstance(node, ast.If):
        yield node.test, False
    if isinstance(node, ast.IfExp) and not isinstance(node.test, ast.Attribute | ast.BoolOp):
        yield node.test, True


class _Replacing(ast.NodeTransformer):
    def __init__(self, node: ast.AST, instead: ast.AST):
        self.node, self.instead = node, instead

    def visit(self, node):
        """Put one piece of the tree in the place of another."""
        return self.instead if node is self.node else super().visit(node)
