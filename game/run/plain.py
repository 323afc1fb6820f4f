"""A world as plain lists, fit for JSON, and back by what its classes say: nothing else can come out of a file.

Classes are never named in what is written. Each field is read by its annotation: numbers are finite and of a size that
rules may meet, texts are short, and what does not fit is refused with ValueError before anything is built of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from game.core.rng import Rng
from game.core.stateful import Stateful

MOST_INT = 1 << 40
MOST_TEXT = 200
MOST_STATE = (1 << 64) - 1  # of a stream of random numbers

Read = Callable[[Any], Any]


class Form(NamedTuple):
    """How a class that keeps its state in columns is written, as lists, and read, which may raise ValueError."""

    flat: Callable[[Any], Any]
    read: Read


Forms = Mapping[type, Form]
NO_FORMS: Forms = {}


def flat(value: Any, forms: Forms = NO_FORMS) -> Any:
    """Plain state as lists, texts and numbers. Raises TypeError for what is no plain data."""
    kind = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind is list or kind is tuple:
        return [flat(item, forms) for item in value]
    if kind is dict:
        return [[flat(key, forms), flat(item, forms)] for key, item in value.items()]
    if kind is Rng:
        return value.state
    if kind in forms:
        return forms[kind].flat(value)
    if isinstance(value, float):  # of numpy
        return float(value)
    if not is_dataclass(kind):
        raise TypeError(f"a {kind.__name__} cannot be part of a key frame")
    row = _getter(kind)(value)
    return [item if type(item) in _AS_IT_IS else flat(item, forms) for item in row]


_AS_IT_IS = frozenset((int, str, bool, float, NoneType))


@cache
def _getter(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [f.name for f in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


class Reader:
    """Reads values of the classes of one sort of world."""

    def __init__(self, forms: Forms = NO_FORMS) -> None:
        self._forms = forms
        self._reads: dict[Any, Read] = {int: _int, float: _float, str: _text, bool: _bool, NoneType: _none, Rng: _rng}

    def read_of(self, kind: Any) -> Read:
        """What reads a value of that class or annotation, or raises ValueError; TypeError if none can be."""
        if kind not in self._reads:
            self._reads[kind] = self._made(kind)
        return self._reads[kind]

    def _made(self, kind: Any) -> Read:
        origin, inner = get_origin(kind), get_args(kind)
        if kind in self._forms:
            return self._forms[kind].read
        if origin is list:
            return _list_of(self.read_of(inner[0]))
        if origin is dict:
            return _dict_of(self.read_of(inner[0]), self.read_of(inner[1]))
        if origin is tuple and Ellipsis not in inner:
            return _tuple_of([self.read_of(part) for part in inner])
        if origin is UnionType and len(inner) == 2 and NoneType in inner:
            return _maybe(self.read_of(inner[0] if inner[1] is NoneType else inner[1]))
        if isinstance(kind, type) and is_dataclass(kind) and not issubclass(kind, Stateful):
            hints = get_type_hints(kind)
            return _object_of(kind, [self.read_of(hints[f.name]) for f in fields(kind)])
        raise TypeError(f"{kind} cannot be part of a key frame")


def _int(row: Any) -> int:
    if type(row) is not int or not -MOST_INT <= row <= MOST_INT:
        raise ValueError("not a whole number of a fair size")
    return row


def _float(row: Any) -> float:
    if type(row) is int:
        return _int(row)  # rules may have put a whole number there, and it counts as one
    if type(row) is not float or not math.isfinite(row):
        raise ValueError("not a finite number")
    return row


def _text(row: Any) -> str:
    if not isinstance(row, str) or len(row) > MOST_TEXT:
        raise ValueError("not a short text")
    return row


def _bool(row: Any) -> bool:
    if not isinstance(row, bool):
        raise ValueError("neither true nor false")
    return row


def _none(row: Any) -> None:
    if row is not None:
        raise ValueError("not nothing")


def _rng(row: Any) -> Rng:
    if type(row) is not int or not 0 <= row <= MOST_STATE:
        raise ValueError("not a state of chance")
    return Rng(row)


def _rows(row: Any) -> list[Any]:
    if not isinstance(row, list):
        raise ValueError("not a list")
    return row


def _list_of(read: Read) -> Read:
    return lambda row: [read(item) for item in _rows(row)]


def _dict_of(key: Read, item: Read) -> Read:
    def read(row: Any) -> dict[Any, Any]:
        pairs = [_rows(pair) for pair in _rows(row)]
        return {key(name): item(value) for name, value in pairs}

    return read


def _tuple_of(reads: list[Read]) -> Read:
    return lambda row: tuple(read(item) for read, item in zip(reads, _rows(row), strict=True))


def _maybe(read: Read) -> Read:
    return lambda row: None if row is None else read(row)


def _object_of(kind: type, reads: list[Read]) -> Read:
    return lambda row: kind(*[read(item) for read, item in zip(reads, _rows(row), strict=True)])
