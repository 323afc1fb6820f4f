"""Copies of a whole world in memory; nothing of it ever goes to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from game.core.rng import Rng
from game.core.stateful import Stateful

T = TypeVar("T")

_PLAIN = (int, str, bool, float, bytes, type(None))


class _Plan(NamedTuple):
    """How a class of state is copied: all its fields in order, places of those that are flat lists or dicts, and places
    of those that hold something else that changes. The others are shared.
    """

    take: Callable[[Any], tuple[Any, ...]]
    flat: tuple[int, ...]
    deep: tuple[int, ...]


_PLANS: dict[type, _Plan | None] = {}  # None: values of this class never change and are shared


def _never_changes(hint: Any) -> bool:
    """Plain values, and tuples of them."""
    return hint in _PLAIN or (get_origin(hint) is tuple and all(a in _PLAIN or a is ... for a in get_args(hint)))


def _is_flat(hint: Any) -> bool:
    """A list or dict of what never changes."""
    return get_origin(hint) in (list, dict) and all(map(_never_changes, get_args(hint)))


def _plan(kind: type) -> _Plan | None:
    if not is_dataclass(kind):
        raise TypeError(f"a {kind.__name__} cannot be part of a state")
    if kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return None
    if hasattr(kind, "__post_init__") or any(f.kw_only or not f.init for f in fields(kind)):
        raise TypeError(f"a {kind.__name__} cannot be part of a state: not all of its fields are given in order")
    hints = get_type_hints(kind)
    names = tuple(f.name for f in fields(kind))
    kinds = [hints[name] for name in names]
    flat = tuple(at for at, hint in enumerate(kinds) if _is_flat(hint))
    deep = tuple(at for at, hint in enumerate(kinds) if at not in flat and not _never_changes(hint))
    (one,) = names if len(names) == 1 else ("",)
    return _Plan((lambda value: (getattr(value, one),)) if one else attrgetter(*names), flat, deep)


def snapshot(value: T) -> T:
    """A copy of plain state that shares nothing that can change. Raises TypeError for what is not plain data."""
    copied: T = _copy(value)
    return copied


def _copy(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return [_copy(item) for item in value]
    if kind is tuple:
        return tuple(_copy(item) for item in value)
    if kind is dict:
        return {key: _copy(item) for key, item in value.items()}
    if kind is Rng:
        return Rng(value.state)
    if isinstance(value, Stateful):
        return value.copy()
    if kind not in _PLANS:
        _PLANS[kind] = _plan(kind)
    plan = _PLANS[kind]
    if plan is None:
        return value
    values = list(plan.take(value))
    for at in plan.flat:
        values[at] = values[at].copy()
    for at in plan.deep:
        values[at] = _copy(values[at])
    return kind(*values)
