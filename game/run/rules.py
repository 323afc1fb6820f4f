"""The fingerprint of the rules: which code and tables a run was played by."""

from __future__ import annotations

import ast
import hashlib
from functools import cache
from pathlib import Path

ROOMS = ("core", "data", "story", "foot")
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
    out: list[str] = []
    _encode(ast.parse(source), out)
    return hashlib.blake2b(" ".join(out).encode(), digest_size=16).hexdigest()


@cache
def rules_fingerprint() -> str:
    """32 hex digits over all rules and tables; a replay holds only under the rules that it was played by."""
    whole = hashlib.blake2b(digest_size=16)
    for room in ROOMS:
        for path in sorted((_GAME / room).rglob("*.py")):
            name = path.relative_to(_GAME).as_posix()
            whole.update(f"{name} {code_fingerprint(path.read_text('utf-8'))}\n".encode())
    return whole.hexdigest()
