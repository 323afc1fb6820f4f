"""Fingerprints by value: two states with equal fields have equal digests, on every machine and in every process."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any, get_type_hints

from game.core.rng import Rng
from game.core.stateful import Stateful


@lru_cache(maxsize=4096)
def _text(value: str) -> bytes:
    raw = value.encode()
    return b"s%d:" % len(raw) + raw


def _encode(value: Any, out: list[bytes]) -> None:
    kind = type(value)
    if kind in _PLANS:
        _encode_fields(value, out)
    elif value is None:
        out.append(b"N")
    elif isinstance(value, bool):
        out.append(b"T" if value else b"F")
    elif isinstance(value, int):
        out.append(b"i%d;" % value)
    elif isinstance(value, str):
        out.append(_text(value))
    elif isinstance(value, bytes):
        out.append(b"b%d:" % len(value) + value)
    elif isinstance(value, float):
        out.append(b"f" + value.hex().encode() + b";")
    elif isinstance(value, Rng):
        out.append(b"r%d;" % value.state)
    elif isinstance(value, (list, tuple)):
        out.append(b"l%d:" % len(value))
        for item in value:
            _encode(item, out)
    elif isinstance(value, dict):
        out.append(b"d%d:" % len(value))
        for key, item in value.items():
            _encode(key, out)
            _encode(item, out)
    elif isinstance(value, Stateful):
        raw = value.state_bytes()
        out.append(b"S%d:" % len(raw) + raw)
    elif is_dataclass(value):
        _encode_fields(value, out)
    else:
        raise TypeError(f"a {kind.__name__} cannot be part of a state")


def _encode_fields(value: Any, out: list[bytes]) -> None:
    """Numbers, answers and words are written at once: they are nearly all, and a step for each is most of the work."""
    plain, others = _plan(type(value))
    out.append(b"o")
    if plain is not None:
        out.append(ascii(plain(value)).encode())
    for name in others:
        _encode(getattr(value, name), out)
    out.append(b";")


_PLANS: dict[type, tuple[attrgetter[Any] | None, tuple[str, ...]]] = {}  # of each class of state met so far


def _plan(kind: type) -> tuple[attrgetter[Any] | None, tuple[str, ...]]:
    """What takes the fields that hold nothing but a number, an answer or a word, and the names of the others."""
    plan = _PLANS.get(kind)
    if plan is None:
        hints = get_type_hints(kind)
        names = [f.name for f in fields(kind)]
        plain = [name for name in names if hints[name] in (int, bool, str)]
        others = tuple(name for name in names if name not in plain)
        plan = _PLANS[kind] = (attrgetter(*plain) if plain else None, others)
    return plan


def fingerprint(state: Any) -> str:
    """32 hex digits over every field of `state` in order. Raises TypeError for a value that is not plain data."""
    out: list[bytes] = []
    _encode(state, out)
    return hashlib.blake2b(b"".join(out), digest_size=16).hexdigest()


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, (list, tuple)):
        yield "#", len(value)
        yield from ((f"[{i}]", item) for i, item in enumerate(value))
    elif isinstance(value, dict):
        yield "#", tuple(value)
        yield from ((f"[{key!r}]", item) for key, item in value.items())
    elif is_dataclass(value) and not isinstance(value, type):
        yield from ((f".{f.name}", getattr(value, f.name)) for f in fields(value))
    elif isinstance(value, Rng):
        yield ".state", value.state
    elif isinstance(value, Stateful):
        yield from ((f".{name}", part) for name, part in value.parts())


def first_difference(a: Any, b: Any, path: str = "") -> str | None:
    """Address of the first field in which two states differ, such as `fighters[3].vx: 4 != 5`; None if equal."""
    if type(a) is not type(b):
        return f"{path}: {type(a).__name__} != {type(b).__name__}"
    mine, other = list(_parts(a)), list(_parts(b))
    if not mine:
        return None if a == b else f"{path.lstrip('.')}: {a!r} != {b!r}"
    for (name, left), (_, right) in zip(mine, other, strict=False):
        if name == "#":
            if left != right:
                return f"{path.lstrip('.')}: {left!r} entries != {right!r}"
            continue
        found = first_difference(left, right, path + name)
        if found:
            return found
    return None
