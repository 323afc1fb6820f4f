"""The fingerprint of the rules: which code and tables a run was played by."""

from __future__ import annotations

import ast
import hashlib
import threading
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOMS = ("core", "data", "story", "physics", "foot", "chase")
_ONE_AT_A_TIME = threading.Lock()  # CPython counts the depth of syntax trees for all threads together, and trips
_GAME = Path(__file__).resolve().parents[1]
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def _encode(node: object, out: list[str]) -> None:
    """Write the tree without positions, docstrings and empty fields: those differ between equal rules or Pythons."""
    if isinstance(node, ast.AST):
        out.append(f"({type(node).__name__}")
        for name, value in ast.iter_fields(node):
            if value is None or value == [] or name in {"ctx", "type_comment", "kind"}:
                continue
            if name == "body" and isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
                value = value[1:]
            out.append(name)
            _encode(value, out)
        out.append(")")
    elif isinstance(node, list):
        for item in node:
            _encode(item, out)
    else:
        out.append(repr(node))


def code_fingerprint(source: str) -> str:
    """32 hex digits of what a Python source does: comments, docstrings and layout do not count."""
    return _digest(ast.parse(source))


def _digest(tree: ast.Module) -> str:
    out: list[str] = []
    _encode(tree, out)
    return hashlib.blake2b(" ".join(out).encode(), digest_size=16).hexdigest()


def _file(module: str) -> Path | None:
    """Source of `game.room.name`, of a package its `__init__`; None if it belongs to no room of rules."""
    _, *parts = module.split(".")
    if not parts or parts[0] not in ROOMS:
        return None
    base = _GAME.joinpath(*parts)
    return next((p for p in (base.with_suffix(".py"), base / "__init__.py") if p.is_file()), None)


def _imported(tree: ast.Module) -> frozenset[str]:
    """Names of modules that a source may import, in functions too; names taken out of a module count as well."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    return frozenset(name for name in found if name.partition(".")[0] == "game")


class Source(NamedTuple):
    """What is told of a file of rules: the modules that it may import, and what it does."""

    imported: frozenset[str]
    digest: str


@cache
def _read(path: Path) -> Source:
    tree = ast.parse(path.read_text("utf-8"))
    return Source(_imported(tree), _digest(tree))


def modules_of(root: str) -> dict[str, Source]:
    """Every module of the rules that is reached by imports from `root`, by name."""
    reached: dict[str, Source] = {}
    ahead = [root]
    while ahead:
        name = ahead.pop()
        path = _file(name)
        if path is not None and name not in reached:
            reached[name] = _read(path)
            ahead += reached[name].imported
    return dict(sorted(reached.items()))


@cache
def rules_fingerprint(root: str) -> str:
    """32 hex digits over the rules and tables that `root` stands on; a replay holds only under those it was played by.

    What one set of rules does not import, such as the tables of another, may change without harm to its replays.
    """
    whole = hashlib.blake2b(digest_size=16)
    with _ONE_AT_A_TIME:
        for name, source in modules_of(root).items():
            whole.update(f"{name} {source.digest}\n".encode())
    return whole.hexdigest()
